package cn.sanyi.streaming.kafka;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplit;
import org.apache.flink.core.io.InputStatus;

/**
 * Kafka's reader, which notes the clock of each partition as records pass and tells it again before
 * the first record after a restore. Belongs to the task's thread.
 */
@SuppressWarnings("try") // close throws what Kafka's reader throws
final class ReplayReader implements SourceReader<Arrived, KafkaPartitionSplit> {
  private final SourceReader<Arrived, KafkaPartitionSplit> kafka;
  private final Map<String, ReplayClock> clocks = new HashMap<>();
  private ReaderOutput<Arrived> given;
  private ReplayOutput output;
  private boolean restored;

  ReplayReader(SourceReader<Arrived, KafkaPartitionSplit> kafka) {
    this.kafka = kafka;
  }

  @Override
  public void addSplits(List<KafkaPartitionSplit> splits) {
    for (KafkaPartitionSplit split : splits) {
      clocks.put(split.splitId(), new ReplayClock(ClockedSplit.clockOf(split)));
    }
    restored = true;
    kafka.addSplits(splits);
  }

  @Override
  public InputStatus pollNext(ReaderOutput<Arrived> target) throws Exception {
    if (target != given) {
      given = target;
      output = new ReplayOutput(target, clocks);
    }
    if (restored) {
      restored = false;
      clocks.forEach((split, clock) -> clock.onPeriodicEmit(target.createOutputForSplit(split)));
    }
    return kafka.pollNext(output);
  }

  @Override
  public List<KafkaPartitionSplit> snapshotState(long checkpoint) {
    return kafka.snapshotState(checkpoint).stream()
        .<KafkaPartitionSplit>map(
            split -> new ClockedSplit(split, clocks.get(split.splitId()).now()))
        .toList();
  }

  @Override
  public void start() {
    kafka.start();
  }

  @Override
  public CompletableFuture<Void> isAvailable() {
    return kafka.isAvailable();
  }

  @Override
  public void notifyNoMoreSplits() {
    kafka.notifyNoMoreSplits();
  }

  @Override
  public void handleSourceEvents(SourceEvent event) {
    kafka.handleSourceEvents(event);
  }

  @Override
  public void notifyCheckpointComplete(long checkpoint) throws Exception {
    kafka.notifyCheckpointComplete(checkpoint);
  }

  @Override
  public void notifyCheckpointAborted(long checkpoint) throws Exception {
    kafka.notifyCheckpointAborted(checkpoint);
  }

  @Override
  public void pauseOrResumeSplits(Collection<String> pause, Collection<String> resume) {
    kafka.pauseOrResumeSplits(pause, resume);
  }

  @Override
  public void close() throws Exception {
    kafka.close();
  }
}
