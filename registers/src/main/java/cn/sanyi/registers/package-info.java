/** Registers (台账): kinds of record that are declared in files, and what their records may say. */
package cn.sanyi.registers;
