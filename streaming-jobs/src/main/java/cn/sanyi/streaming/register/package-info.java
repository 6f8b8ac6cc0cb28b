/** Records of registers: from their one topic, each to the table of its register. */
package cn.sanyi.streaming.register;
