package cn.sanyi.streaming.kafka;

import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.java.typeutils.ResultTypeQueryable;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.KafkaSourceEnumState;
import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplit;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/**
 * Kafka's source for replays: a checkpoint keeps the clock of each partition beside its offset.
 *
 * <p>Flink itself keeps no watermarks. A resumed replay would wait for a word from partitions that
 * had been read to their end, and the last deadlines would never fire.
 */
final class ReplaySource
    implements Source<Arrived, KafkaPartitionSplit, KafkaSourceEnumState>,
        ResultTypeQueryable<Arrived> {
  private static final long serialVersionUID = 1;

  private final KafkaSource<Arrived> kafka;

  ReplaySource(KafkaSource<Arrived> kafka) {
    this.kafka = kafka;
  }

  @Override
  public SourceReader<Arrived, KafkaPartitionSplit> createReader(SourceReaderContext context)
      throws Exception {
    return new ReplayReader(kafka.createReader(context));
  }

  @Override
  public SimpleVersionedSerializer<KafkaPartitionSplit> getSplitSerializer() {
    return new ClockedSplit.Serializer(kafka.getSplitSerializer());
  }

  @Override
  public Boundedness getBoundedness() {
    return kafka.getBoundedness();
  }

  @Override
  public SplitEnumerator<KafkaPartitionSplit, KafkaSourceEnumState> createEnumerator(
      SplitEnumeratorContext<KafkaPartitionSplit> context) {
    return kafka.createEnumerator(context);
  }

  @Override
  public SplitEnumerator<KafkaPartitionSplit, KafkaSourceEnumState> restoreEnumerator(
      SplitEnumeratorContext<KafkaPartitionSplit> context, KafkaSourceEnumState state)
      throws Exception {
    return kafka.restoreEnumerator(context, state);
  }

  @Override
  public SimpleVersionedSerializer<KafkaSourceEnumState> getEnumeratorCheckpointSerializer() {
    return kafka.getEnumeratorCheckpointSerializer();
  }

  @Override
  public TypeInformation<Arrived> getProducedType() {
    return kafka.getProducedType();
  }
}
