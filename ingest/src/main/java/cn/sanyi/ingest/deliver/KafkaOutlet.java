package cn.sanyi.ingest.deliver;

import cn.sanyi.model.event.CaseEvent;
import cn.sanyi.model.item.ServiceItem;
import cn.sanyi.model.organisation.Organisation;
import cn.sanyi.model.quarantine.Quarantined;
import cn.sanyi.registers.RegisterRecord;
import cn.sanyi.wire.CaseCodec;
import cn.sanyi.wire.CatalogueCodec;
import cn.sanyi.wire.CatalogueEntry.ItemEntry;
import cn.sanyi.wire.CatalogueEntry.OrganisationEntry;
import cn.sanyi.wire.ClockTick;
import cn.sanyi.wire.KafkaAccess;
import cn.sanyi.wire.Publishing;
import cn.sanyi.wire.QuarantineCodec;
import cn.sanyi.wire.RegisterCodec;
import cn.sanyi.wire.Topics;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Delivers to Kafka: idempotent, acknowledged by all replicas, keyed by case. Thread-safe. */
public final class KafkaOutlet implements Outlet {
  private final KafkaAccess kafka;
  private final Producer<String, byte[]> producer;
  private final AtomicReference<Exception> failure = new AtomicReference<>();

  public KafkaOutlet(KafkaAccess kafka) {
    this.kafka = kafka;
    try {
      producer =
          new KafkaProducer<>(settings(kafka), new StringSerializer(), new ByteArraySerializer());
    } catch (KafkaException e) {
      throw KafkaTopics.unreachable(kafka, e);
    }
  }

  private static Map<String, Object> settings(KafkaAccess kafka) {
    Map<String, Object> settings = Publishing.settings(kafka);
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 10);
    settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 256 << 10);
    settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 64L << 20);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 120_000);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 60_000);
    return settings;
  }

  @Override
  public void send(CaseEvent event) {
    send(Topics.CASE_EVENTS, null, event.caseId(), CaseCodec.encode(event));
  }

  @Override
  public void send(ServiceItem item) {
    send(Topics.CATALOGUE, null, new ItemEntry(item).key(), CatalogueCodec.encode(item));
  }

  @Override
  public void send(Organisation organisation) {
    String key = new OrganisationEntry(organisation).key();
    send(Topics.CATALOGUE, null, key, CatalogueCodec.encode(organisation));
  }

  @Override
  public void send(RegisterRecord record) {
    send(Topics.REGISTERS, null, RegisterCodec.key(record), RegisterCodec.encode(record));
  }

  @Override
  public void send(Quarantined record) {
    send(Topics.QUARANTINE, null, record.id(), QuarantineCodec.encode(record));
  }

  @Override
  public void tick(Instant now) {
    for (PartitionInfo partition : producer.partitionsFor(Topics.CASE_EVENTS)) {
      byte[] bytes = CaseCodec.encode(new ClockTick(now));
      send(Topics.CASE_EVENTS, partition.partition(), null, bytes);
    }
  }

  @Override
  public void flush() {
    producer.flush();
    refuseAfterFailure();
  }

  @Override
  public void close() {
    producer.close();
  }

  private void send(String topic, Integer partition, String key, byte[] bytes) {
    refuseAfterFailure();
    try {
      producer.send(
          new ProducerRecord<>(topic, partition, key, bytes),
          (metadata, e) -> {
            if (e != null) {
              failure.compareAndSet(null, e);
            }
          });
    } catch (InterruptException e) {
      throw e;
    } catch (KafkaException e) {
      throw failed(e);
    }
  }

  private void refuseAfterFailure() {
    Exception first = failure.getAndSet(null);
    if (first != null) {
      throw failed(first);
    }
  }

  private DeliveryException failed(Exception e) {
    return new DeliveryException(
        "Kafka（" + kafka.brokers() + "）没有收下数据：" + e.getMessage() + "；恢复后重新导入即可，已收下的不会重复计数", e);
  }
}
