/** ClickHouse, loaded as a library, that runs as a child process. */
package cn.sanyi.local.clickhouse;
