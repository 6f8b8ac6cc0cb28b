/**
 * Working days of the State Council's notices and its regulation, versioned by issue, and the time
 * limits counted in them.
 */
@NullMarked
package cn.sanyi.model.calendar;

import org.jspecify.annotations.NullMarked;
