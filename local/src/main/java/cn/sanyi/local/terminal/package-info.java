/** Lines, progress and tables on a terminal. */
package cn.sanyi.local.terminal;
