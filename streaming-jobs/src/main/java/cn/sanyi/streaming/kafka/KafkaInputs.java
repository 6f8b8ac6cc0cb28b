package cn.sanyi.streaming.kafka;

import cn.sanyi.wire.Topics;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.kafka.clients.consumer.OffsetResetStrategy;

/**
 * The job's sources. A job that resumes continues where its checkpoint stood; a new one starts
 * where its group had committed, else at the beginning.
 */
public final class KafkaInputs {
  /** Consumer group; its committed offsets say what is visible in ClickHouse. */
  public static final String GROUP = "sanyi-streaming";

  private final String bootstrapServers;
  private final String group;

  /** Sources from these brokers ({@code host:port,...}). */
  public KafkaInputs(String bootstrapServers, String group) {
    this.bootstrapServers = bootstrapServers;
    this.group = group;
  }

  /** Case events and clock ticks. */
  public Source<Arrived, ?, ?> caseEvents() {
    return of(Topics.CASE_EVENTS);
  }

  /** Versions of items and organisations. */
  public Source<Arrived, ?, ?> catalogue() {
    return of(Topics.CATALOGUE);
  }

  /** What was refused before it became an event. */
  public Source<Arrived, ?, ?> quarantine() {
    return of(Topics.QUARANTINE);
  }

  /** Any one topic. */
  @SuppressWarnings("deprecation") // the connector still asks for Kafka's old enum
  public Source<Arrived, ?, ?> of(String topic) {
    return KafkaSource.<Arrived>builder()
        .setBootstrapServers(bootstrapServers)
        .setTopics(topic)
        .setGroupId(group)
        .setClientIdPrefix(group + "-" + topic)
        .setStartingOffsets(OffsetsInitializer.committedOffsets(OffsetResetStrategy.EARLIEST))
        .setDeserializer(new ArrivedDeserializer())
        .setProperty("partition.discovery.interval.ms", "30000")
        .setProperty("commit.offsets.on.checkpoint", "true")
        .build();
  }
}
