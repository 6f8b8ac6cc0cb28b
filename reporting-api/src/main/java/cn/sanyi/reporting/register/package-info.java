/** Registers (台账) as their declarations say: the dictionary, lists of records, one record. */
package cn.sanyi.reporting.register;
