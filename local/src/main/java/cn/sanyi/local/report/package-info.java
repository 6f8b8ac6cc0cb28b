/** Asks the reporting API and shows its answers in the terminal. */
package cn.sanyi.local.report;
