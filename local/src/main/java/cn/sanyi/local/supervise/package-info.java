/** Keeps children running and their logs small, and tells what became of each. */
package cn.sanyi.local.supervise;
