package cn.sanyi.streaming.bench;

import cn.sanyi.county.County;
import cn.sanyi.model.event.CaseEvent;
import cn.sanyi.wire.CaseCodec;
import cn.sanyi.wire.KafkaAccess;
import cn.sanyi.wire.Publishing;
import cn.sanyi.wire.Topics;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Simulated events in fresh topics of their own.
 *
 * @param prefix of the topics' names
 * @param records written
 * @param distinct different (case, event, revision) among them
 * @param cases different cases among them
 */
record Backlog(String prefix, long records, long distinct, long cases) {
  private static final int REPORT = 500_000;

  /** Creates the topics and writes the county's first events. */
  static Backlog load(KafkaAccess kafka, County county, long limit) throws Exception {
    String prefix = "bench-" + System.currentTimeMillis() + "-";
    create(kafka, prefix);
    Set<Long> events = new HashSet<>();
    Set<Long> cases = new HashSet<>();
    long records = 0;
    AtomicReference<Exception> failure = new AtomicReference<>();
    try (KafkaProducer<String, byte[]> producer = producer(kafka)) {
      Iterator<CaseEvent> arrivals = county.events();
      while (arrivals.hasNext() && records < limit) {
        CaseEvent event = arrivals.next();
        producer.send(
            new ProducerRecord<>(
                prefix + Topics.CASE_EVENTS, event.caseId(), CaseCodec.encode(event)),
            (written, e) -> failure.compareAndSet(null, e));
        cases.add(hash(event.caseId()));
        events.add(
            hash(event.caseId()) * 31
                + hash(event.entry().eventId()) * 17
                + event.entry().revision() * 0x9E37L);
        if (++records % REPORT == 0) {
          System.err.printf("写入积压：%,d / %,d 条%n", records, limit);
        }
      }
    }
    if (failure.get() != null) {
      throw new IllegalStateException("Kafka 没有收下全部积压", failure.get());
    }
    return new Backlog(prefix, records, events.size(), cases.size());
  }

  /** 64-bit FNV-1a: two of some million texts will not meet. */
  private static long hash(String text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    return hash;
  }

  private static void create(KafkaAccess kafka, String prefix) throws Exception {
    List<NewTopic> topics =
        Topics.all().entrySet().stream()
            .map(topic -> new NewTopic(prefix + topic.getKey(), topic.getValue(), (short) 1))
            .toList();
    try (Admin admin = Admin.create(kafka.settings())) {
      admin.createTopics(topics).all().get();
    }
  }

  /** Deletes the topics. */
  void drop(KafkaAccess kafka) throws ExecutionException, InterruptedException {
    List<String> topics = Topics.all().keySet().stream().map(topic -> prefix + topic).toList();
    try (Admin admin = Admin.create(kafka.settings())) {
      admin.deleteTopics(topics).all().get();
    }
  }

  private static KafkaProducer<String, byte[]> producer(KafkaAccess kafka) {
    Map<String, Object> settings = Publishing.settings(kafka);
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 20);
    settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 256 << 10);
    return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
  }
}
