/** The Kafka broker that runs as a child process. */
package cn.sanyi.local.kafka;
