/** The console's files, served from the jar; any address that is no API's opens its page. */
package cn.sanyi.reporting.shell;
