/** Whether what dies under a replay changes what comes of it. */
package cn.sanyi.local.faults;
