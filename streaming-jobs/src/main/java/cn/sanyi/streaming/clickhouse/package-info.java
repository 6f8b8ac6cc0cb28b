/** Rows to ClickHouse in batches, as RowBinary. */
package cn.sanyi.streaming.clickhouse;
