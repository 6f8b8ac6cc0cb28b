/** Moves cases through the running programs and waits for them. */
package cn.sanyi.local.flow;
