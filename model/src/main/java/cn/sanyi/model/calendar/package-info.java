/**
 * Working days of the State Council's notices, versioned by issue, and the time limits counted in
 * them.
 */
package cn.sanyi.model.calendar;
