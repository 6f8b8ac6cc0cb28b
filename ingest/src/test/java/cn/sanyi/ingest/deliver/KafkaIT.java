package cn.sanyi.ingest.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.ingest.mapping.Mapping;
import cn.sanyi.ingest.mapping.Tokens;
import cn.sanyi.ingest.read.ReadLimits;
import cn.sanyi.ingest.read.SourceFile;
import cn.sanyi.ingest.registry.SentEvents;
import cn.sanyi.ingest.replay.QuarantineTopic;
import cn.sanyi.ingest.run.Ingestion;
import cn.sanyi.local.engines.Engine;
import cn.sanyi.local.engines.Engines;
import cn.sanyi.model.event.EventType;
import cn.sanyi.model.quarantine.Quarantined;
import cn.sanyi.registers.Registers;
import cn.sanyi.wire.CaseCodec;
import cn.sanyi.wire.CaseMessage;
import cn.sanyi.wire.CatalogueCodec;
import cn.sanyi.wire.ClockTick;
import cn.sanyi.wire.KafkaAccess;
import cn.sanyi.wire.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ingest against a real Kafka broker. */
class KafkaIT {
  private static final String MAPPING =
      """
      source: kafka-it
      case: no
      activity: what
      time: at
      constants: {itemCode: I-1, unitCode: U-1}
      activities: {受理: ACCEPTED}
      items: {defaults: {onlineSubmission: true}}
      units: {}
      """;
  private static final String ROWS =
      "no,what,at\n1,受理,2019-10-08 09:00:00\n2,受理,2019-10-08 09:10:00\n2,审核,2019-10-09 09:10:00\n";

  @TempDir static Path folder;
  private static Engine kafka;
  private static KafkaAccess access;

  @BeforeAll
  static void start() {
    kafka = Engines.kafka(folder);
    access = KafkaAccess.of(kafka.environment()::get);
  }

  @AfterAll
  static void stop() {
    kafka.close();
  }

  @Test
  void deliversOnceAndReplaysWithAMendedMapping() throws IOException {
    String topicId = KafkaTopics.ensure(access);
    assertThat(KafkaTopics.ensure(access)).isEqualTo(topicId);
    Path rows = Files.writeString(folder.resolve("rows.csv"), ROWS);

    assertThat(run(topicId, MAPPING, rows).counts().records().accepted()).isEqualTo(2);
    assertThat(run(topicId, MAPPING, rows).counts().records().duplicate()).isEqualTo(2);

    List<ConsumerRecord<String, byte[]>> cases = read(Topics.CASE_EVENTS);
    assertThat(cases).hasSize(2);
    for (ConsumerRecord<String, byte[]> message : cases) {
      CaseMessage decoded = (CaseMessage) CaseCodec.decode(message.value());
      assertThat(message.key()).isEqualTo(decoded.event().caseId());
      assertThat(decoded.event().type()).isEqualTo(EventType.ACCEPTED);
    }
    assertThat(read(Topics.CATALOGUE))
        .extracting(message -> CatalogueCodec.decode(message.value()).key())
        .containsExactly("org:U-1:1", "item:I-1:1");
    Collection<Quarantined> refused = QuarantineTopic.open(access, "kafka-it");
    assertThat(refused)
        .singleElement()
        .satisfies(
            q -> {
              assertThat(q.location()).isEqualTo("rows.csv:4");
              assertThat(q.reason()).contains("审核");
            });

    String mended = MAPPING.replace("{受理: ACCEPTED}", "{受理: ACCEPTED, \"*\": step}");
    try (SentEvents registry = registry(topicId);
        Outlet outlet = new KafkaOutlet(access)) {
      Ingestion replay = ingestion(mended, registry, outlet);
      registry.nextFile();
      refused.forEach(replay::replay);
      replay.commit();
      assertThat(replay.counts().records().accepted()).isEqualTo(1);
      outlet.tick(Instant.parse("2020-01-01T00:00:00Z"));
      outlet.flush();
    }
    assertThat(QuarantineTopic.open(access, "kafka-it")).isEmpty();
    assertThat(run(topicId, mended, rows).counts().records().duplicate()).isEqualTo(3);
    long ticks =
        read(Topics.CASE_EVENTS).stream()
            .filter(message -> CaseCodec.decode(message.value()) instanceof ClockTick)
            .map(ConsumerRecord::partition)
            .distinct()
            .count();
    assertThat(ticks).isEqualTo(Topics.all().get(Topics.CASE_EVENTS).longValue());
  }

  private static Ingestion run(String topicId, String mapping, Path file) throws IOException {
    try (SentEvents registry = registry(topicId);
        Outlet outlet = new KafkaOutlet(access)) {
      Ingestion ingestion = ingestion(mapping, registry, outlet);
      ingestion.file(new SourceFile(file, ReadLimits.standard(), bytes -> {}));
      return ingestion;
    }
  }

  private static SentEvents registry(String topicId) {
    return SentEvents.open(folder.resolve("sent.mv"), topicId);
  }

  private static Ingestion ingestion(String mapping, SentEvents registry, Outlet outlet)
      throws IOException {
    Mapping rules =
        Mapping.load(Files.writeString(folder.resolve("map.yaml"), mapping), Registers.shipped());
    Tokens tokens = new Tokens("a secret for tests only");
    return new Ingestion(rules, tokens, registry, outlet, Clock.systemUTC());
  }

  private static List<ConsumerRecord<String, byte[]>> read(String topic) {
    List<ConsumerRecord<String, byte[]>> messages = new ArrayList<>();
    try (Consumer<String, byte[]> consumer =
        new KafkaConsumer<>(
            access.settings(), new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        consumer.poll(Duration.ofMillis(200)).forEach(messages::add);
      }
    }
    return messages;
  }
}
