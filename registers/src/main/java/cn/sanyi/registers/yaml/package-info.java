/** Files of definitions that people write: read within limits, every complaint with its line. */
package cn.sanyi.registers.yaml;
