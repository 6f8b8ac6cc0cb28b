/** Reporting periods, half-open in Asia/Shanghai. */
package cn.sanyi.model.period;
