package cn.sanyi.streaming;

import cn.sanyi.county.County;
import cn.sanyi.model.event.CaseEvent;
import cn.sanyi.streaming.kafka.KafkaInputs;
import cn.sanyi.wire.CaseCodec;
import cn.sanyi.wire.CatalogueCodec;
import cn.sanyi.wire.CatalogueEntry.ItemEntry;
import cn.sanyi.wire.CatalogueEntry.OrganisationEntry;
import cn.sanyi.wire.ClockTick;
import cn.sanyi.wire.KafkaAccess;
import cn.sanyi.wire.Topics;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A real broker with Sanyi's topics, as a test writes to it. */
final class Broker implements AutoCloseable {
  private final Admin admin;
  private final KafkaProducer<String, byte[]> producer;

  Broker(KafkaAccess kafka) throws ExecutionException, InterruptedException {
    Map<String, Object> settings = kafka.settings();
    settings.put("linger.ms", "20");
    settings.put("max.in.flight.requests.per.connection", "1");
    admin = Admin.create(kafka.settings());
    admin
        .createTopics(
            Topics.all().entrySet().stream()
                .map(topic -> new NewTopic(topic.getKey(), topic.getValue(), (short) 1))
                .toList())
        .all()
        .get();
    producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
  }

  void publish(County county) {
    county
        .items()
        .forEach(i -> send(Topics.CATALOGUE, new ItemEntry(i).key(), CatalogueCodec.encode(i)));
    county
        .organisations()
        .forEach(
            o -> send(Topics.CATALOGUE, new OrganisationEntry(o).key(), CatalogueCodec.encode(o)));
    producer.flush();
  }

  /** Sends all events in order of arrival. */
  void tell(Iterator<CaseEvent> events) {
    events.forEachRemaining(e -> send(Topics.CASE_EVENTS, e.caseId(), CaseCodec.encode(e)));
    producer.flush();
  }

  /** Says to every partition that nothing older follows. */
  void tick(Instant now) {
    for (int i = 0; i < Topics.all().get(Topics.CASE_EVENTS); i++) {
      tick(i, now);
    }
  }

  /** Says to one partition that nothing older follows. */
  void tick(int partition, Instant now) {
    byte[] tick = CaseCodec.encode(new ClockTick(now));
    producer.send(new ProducerRecord<>(Topics.CASE_EVENTS, partition, null, tick));
    producer.flush();
  }

  void send(String topic, String key, byte[] value) {
    producer.send(new ProducerRecord<>(topic, key, value));
  }

  /** Whether the job's checkpoints cover everything that was written. */
  boolean consumed() throws ExecutionException, InterruptedException {
    List<TopicPartition> partitions =
        Topics.all().entrySet().stream()
            .flatMap(
                topic ->
                    java.util.stream.IntStream.range(0, topic.getValue())
                        .mapToObj(i -> new TopicPartition(topic.getKey(), i)))
            .toList();
    Map<TopicPartition, ListOffsetsResultInfo> ends =
        admin
            .listOffsets(
                partitions.stream()
                    .collect(java.util.stream.Collectors.toMap(p -> p, p -> OffsetSpec.latest())))
            .all()
            .get();
    Map<TopicPartition, OffsetAndMetadata> committed =
        admin.listConsumerGroupOffsets(KafkaInputs.GROUP).partitionsToOffsetAndMetadata().get();
    return partitions.stream()
        .allMatch(
            p ->
                ends.get(p).offset() == 0
                    || committed.get(p) != null
                        && committed.get(p).offset() >= ends.get(p).offset());
  }

  void forgetGroup() throws ExecutionException, InterruptedException {
    admin.deleteConsumerGroups(List.of(KafkaInputs.GROUP)).all().get();
  }

  @Override
  public void close() {
    producer.close();
    admin.close();
  }
}
