/**
 * What the official run reads: each case with its raw events and with what the stream made of it.
 */
package cn.sanyi.batch.source;
