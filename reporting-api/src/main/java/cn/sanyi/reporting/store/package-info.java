/** The warehouse as this module reads it: bounded connections, bounded time, bound parameters. */
package cn.sanyi.reporting.store;
