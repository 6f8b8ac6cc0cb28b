/** Indicators: what they came to, what is asked of them, and the rows behind every number. */
package cn.sanyi.reporting.indicator;
