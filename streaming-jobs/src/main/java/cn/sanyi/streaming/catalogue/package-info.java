/** Versions of items and organisations on their way to the warehouse. */
package cn.sanyi.streaming.catalogue;
