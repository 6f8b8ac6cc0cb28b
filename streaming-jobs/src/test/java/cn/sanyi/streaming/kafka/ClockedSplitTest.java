package cn.sanyi.streaming.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplit;
import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplitSerializer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class ClockedSplitTest {
  private final KafkaPartitionSplitSerializer kafka = new KafkaPartitionSplitSerializer();
  private final ClockedSplit.Serializer serializer = new ClockedSplit.Serializer(kafka);
  private final KafkaPartitionSplit split =
      new KafkaPartitionSplit(new TopicPartition("办件", 3), 17, 99);

  @Test
  void offsetAndClockComeBack() throws IOException {
    KafkaPartitionSplit read =
        serializer.deserialize(
            serializer.getVersion(), serializer.serialize(new ClockedSplit(split, 1_234)));
    assertThat(read).isEqualTo(new ClockedSplit(split, 1_234));
    assertThat(ClockedSplit.clockOf(read)).isEqualTo(1_234);
  }

  @Test
  void aCheckpointWithoutClocksCanStillBeRead() throws IOException {
    KafkaPartitionSplit read = serializer.deserialize(kafka.getVersion(), kafka.serialize(split));
    assertThat(read).isEqualTo(split);
    assertThat(ClockedSplit.clockOf(read)).isEqualTo(ReplayClock.UNKNOWN);
  }
}
