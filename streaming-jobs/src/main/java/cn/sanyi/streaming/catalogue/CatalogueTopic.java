package cn.sanyi.streaming.catalogue;

import cn.sanyi.model.catalogue.Catalogue;
import cn.sanyi.wire.KafkaAccess;
import cn.sanyi.wire.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads the catalogue topic from its beginning to its present end. The topic is compacted, so it is
 * itself the state: nothing of it is kept in checkpoints.
 *
 * @param kafka where its brokers are
 */
public record CatalogueTopic(KafkaAccess kafka) implements CatalogueReader {
  private static final Duration POLL = Duration.ofMillis(200);

  @Override
  public void readInto(Catalogue catalogue) {
    try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(Topics.CATALOGUE).stream().map(CatalogueTopic::partition).toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
          KnownEntries.add(record.value(), catalogue);
        }
      }
    }
  }

  private static TopicPartition partition(PartitionInfo info) {
    return new TopicPartition(info.topic(), info.partition());
  }

  private Map<String, Object> settings() {
    Map<String, Object> settings = kafka.settings();
    settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
    return settings;
  }
}
