/** Reporting periods, half-open in Asia/Shanghai. */
@NullMarked
package cn.sanyi.model.period;

import org.jspecify.annotations.NullMarked;
