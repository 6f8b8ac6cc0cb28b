/** The rows of ClickHouse: the one place that knows which column holds what. */
package cn.sanyi.warehouse.row;
