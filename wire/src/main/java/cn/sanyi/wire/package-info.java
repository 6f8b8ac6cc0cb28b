/** What travels on Kafka: topics, and messages as Avro with the writer's schema named in each. */
@NullMarked
package cn.sanyi.wire;

import org.jspecify.annotations.NullMarked;
