/** Items and organisations: read by the cases, and on their way to the warehouse. */
package cn.sanyi.streaming.catalogue;
