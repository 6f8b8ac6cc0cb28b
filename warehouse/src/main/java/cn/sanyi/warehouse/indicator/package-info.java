/** Indicators as data, and the one generator of the SQL that measures and lists them. */
package cn.sanyi.warehouse.indicator;
