/** Rows to ClickHouse in batches, as blocks of columns. */
package cn.sanyi.streaming.clickhouse;
