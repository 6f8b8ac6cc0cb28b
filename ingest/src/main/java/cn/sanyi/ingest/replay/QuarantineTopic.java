package cn.sanyi.ingest.replay;

import cn.sanyi.model.quarantine.Quarantined;
import cn.sanyi.wire.KafkaAccess;
import cn.sanyi.wire.QuarantineCodec;
import cn.sanyi.wire.Topics;
import cn.sanyi.wire.WireException;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The refused records as they stand on Kafka now. */
public final class QuarantineTopic {
  private static final Logger LOG = LoggerFactory.getLogger(QuarantineTopic.class);

  private QuarantineTopic() {}

  /** The records of a source that were refused and not brought in since, oldest first. */
  public static Collection<Quarantined> open(KafkaAccess kafka, String source) {
    Map<String, Quarantined> open = new LinkedHashMap<>();
    Map<String, Object> settings = kafka.settings();
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    try (Consumer<String, byte[]> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(Topics.QUARANTINE).stream()
              .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        for (ConsumerRecord<String, byte[]> message : consumer.poll(Duration.ofMillis(500))) {
          read(message, source, open);
        }
      }
    }
    return open.values();
  }

  private static void read(
      ConsumerRecord<String, byte[]> message, String source, Map<String, Quarantined> open) {
    try {
      Quarantined record = QuarantineCodec.decode(message.value());
      if (record.resolved()) {
        open.remove(record.id());
      } else if (record.source().equals(source)) {
        open.put(record.id(), record);
      }
    } catch (WireException e) {
      LOG.warn("offset {} of {} is none of our messages", message.offset(), message.topic());
    }
  }
}
