/** Which period is asked for, and as of when it is answered. */
package cn.sanyi.reporting.period;
