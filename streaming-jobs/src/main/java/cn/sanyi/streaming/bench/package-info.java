/** How fast the job is, measured beside its own source. */
package cn.sanyi.streaming.bench;
