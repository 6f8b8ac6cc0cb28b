/** What travels on Kafka: topics, and messages as Avro with the writer's schema named in each. */
package cn.sanyi.wire;
