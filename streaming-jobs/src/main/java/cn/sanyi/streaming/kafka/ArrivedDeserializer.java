package cn.sanyi.streaming.kafka;

import cn.sanyi.wire.CaseCodec;
import cn.sanyi.wire.Head;
import cn.sanyi.wire.WireException;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads no more than the head of a case message; never fails and never drops a record. */
final class ArrivedDeserializer implements KafkaRecordDeserializationSchema<Arrived> {
  private static final byte[] NOTHING = {};

  private final boolean cases;

  /** Whether the records are case messages, which have a head. */
  ArrivedDeserializer(boolean cases) {
    this.cases = cases;
  }

  @Override
  public void deserialize(ConsumerRecord<byte[], byte[]> record, Collector<Arrived> out) {
    byte[] bytes = record.value() == null ? NOTHING : record.value();
    Head head = cases ? head(bytes) : null;
    out.collect(
        new Arrived(
            record.topic(),
            record.partition(),
            record.offset(),
            head == null || head.tick() ? "" : head.caseId(),
            head == null ? Arrived.NO_CLOCK : head.clock(),
            head != null && head.tick(),
            bytes));
  }

  private static Head head(byte[] bytes) {
    try {
      return CaseCodec.head(bytes);
    } catch (WireException e) {
      // Whoever decodes the whole record will refuse it and say why.
      return null;
    }
  }

  @Override
  public TypeInformation<Arrived> getProducedType() {
    return TypeInformation.of(Arrived.class);
  }
}
