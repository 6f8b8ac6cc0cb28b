/**
 * Working days of the State Council's notices and its regulation, versioned by issue, and the time
 * limits counted in them.
 */
package cn.sanyi.model.calendar;
