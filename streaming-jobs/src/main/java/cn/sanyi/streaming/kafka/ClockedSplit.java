package cn.sanyi.streaming.kafka;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplit;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/** How far a partition has been read, and what its clock said there. */
final class ClockedSplit extends KafkaPartitionSplit {
  private final long clock;

  ClockedSplit(KafkaPartitionSplit split, long clock) {
    super(
        split.getTopicPartition(),
        split.getStartingOffset(),
        split.getStoppingOffset().orElse(NO_STOPPING_OFFSET));
    this.clock = clock;
  }

  /** What the clock of a split says, or {@link ReplayClock#UNKNOWN}. */
  static long clockOf(KafkaPartitionSplit split) {
    return split instanceof ClockedSplit clocked ? clocked.clock : ReplayClock.UNKNOWN;
  }

  /** Kafka's own bytes with the clock behind them; reads those without a clock too. */
  record Serializer(SimpleVersionedSerializer<KafkaPartitionSplit> kafka)
      implements SimpleVersionedSerializer<KafkaPartitionSplit> {
    /** Added to the version of Kafka's own bytes. */
    private static final int CLOCKED = 1 << 16;

    @Override
    public int getVersion() {
      return kafka.getVersion() + CLOCKED;
    }

    @Override
    public byte[] serialize(KafkaPartitionSplit split) throws IOException {
      byte[] bytes = kafka.serialize(split);
      return ByteBuffer.allocate(bytes.length + Long.BYTES)
          .put(bytes)
          .putLong(clockOf(split))
          .array();
    }

    @Override
    public KafkaPartitionSplit deserialize(int version, byte[] bytes) throws IOException {
      if (version < CLOCKED) {
        return kafka.deserialize(version, bytes);
      }
      int length = bytes.length - Long.BYTES;
      long clock = ByteBuffer.wrap(bytes).getLong(length);
      byte[] own = Arrays.copyOf(bytes, length);
      return new ClockedSplit(kafka.deserialize(version - CLOCKED, own), clock);
    }
  }
}
