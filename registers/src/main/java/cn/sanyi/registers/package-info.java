/** Registers (台账): kinds of record that are declared in files, and what their records may say. */
@NullMarked
package cn.sanyi.registers;

import org.jspecify.annotations.NullMarked;
