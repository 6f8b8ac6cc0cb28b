package cn.sanyi.streaming.kafka;

import cn.sanyi.wire.KafkaAccess;
import cn.sanyi.wire.Topics;
import java.util.Properties;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.KafkaSourceBuilder;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;

/**
 * The job's sources. A job that resumes continues where its checkpoint stood; one without a
 * checkpoint has no state either, so it reads from the beginning, whatever its group had committed:
 * the rows that it writes again are the same rows.
 *
 * @param kafka where its brokers are
 * @param group consumer group
 * @param prefix put before each topic's name; empty but for benchmarks
 */
public record KafkaInputs(KafkaAccess kafka, String group, String prefix) {
  /** Consumer group; offsets it committed are those whose rows are visible in ClickHouse. */
  public static final String GROUP = "sanyi-streaming";

  /** The sources of production. */
  public static KafkaInputs of(KafkaAccess kafka) {
    return new KafkaInputs(kafka, GROUP, "");
  }

  /** Case events and clock ticks; where they are the job's clock, a resumed job knows its time. */
  public Source<Arrived, ?, ?> caseEvents(JobClock clock) {
    KafkaSource<Arrived> events = builder(Topics.CASE_EVENTS, true).build();
    return clock == JobClock.EVENT ? new ReplaySource(events) : events;
  }

  /** Versions of items and organisations. */
  public Source<Arrived, ?, ?> catalogue() {
    return builder(Topics.CATALOGUE, false).build();
  }

  /** Records of all registers. */
  public Source<Arrived, ?, ?> registers() {
    return builder(Topics.REGISTERS, false).build();
  }

  /** What was refused before it became an event. */
  public Source<Arrived, ?, ?> quarantine() {
    return builder(Topics.QUARANTINE, false).build();
  }

  /** The case events that are there now, and then no more. */
  public Source<Arrived, ?, ?> presentCaseEvents() {
    return builder(Topics.CASE_EVENTS, true).setBounded(OffsetsInitializer.latest()).build();
  }

  private KafkaSourceBuilder<Arrived> builder(String topic, boolean cases) {
    Properties access = new Properties();
    access.putAll(kafka.settings());
    return KafkaSource.<Arrived>builder()
        .setProperties(access)
        .setTopics(prefix + topic)
        .setGroupId(group)
        .setClientIdPrefix(group + "-" + topic)
        .setStartingOffsets(OffsetsInitializer.earliest())
        .setDeserializer(new ArrivedDeserializer(cases))
        .setProperty("register.consumer.metrics", "false")
        // The broker answers as soon as there is a record; without one it need not answer so soon.
        .setProperty("fetch.max.wait.ms", "5000")
        .setProperty("commit.offsets.on.checkpoint", "true");
  }
}
