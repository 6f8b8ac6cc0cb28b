/** Hands valid events, catalogue entries and refused records to Kafka. */
package cn.sanyi.ingest.deliver;
