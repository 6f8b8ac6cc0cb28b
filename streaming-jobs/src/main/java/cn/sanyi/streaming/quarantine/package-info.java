/** Refused records on their way to the warehouse. */
package cn.sanyi.streaming.quarantine;
