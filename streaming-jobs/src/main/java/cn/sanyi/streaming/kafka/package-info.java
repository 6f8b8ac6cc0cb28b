/** What comes in from Kafka: bytes that know where they stood, and the clock they carry. */
package cn.sanyi.streaming.kafka;
