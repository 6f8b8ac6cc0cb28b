/** Files of definitions that people write: read within limits, every complaint with its line. */
@NullMarked
package cn.sanyi.registers.yaml;

import org.jspecify.annotations.NullMarked;
