package cn.sanyi.streaming.kafka;

import java.util.Map;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceOutput;

/** Lets records pass, partition by partition, and shows each to its partition's clock. */
record ReplayOutput(ReaderOutput<Arrived> target, Map<String, ReplayClock> clocks)
    implements ReaderOutput<Arrived> {

  @Override
  public SourceOutput<Arrived> createOutputForSplit(String split) {
    return new Partition(target.createOutputForSplit(split), clocks.get(split));
  }

  @Override
  public void releaseOutputForSplit(String split) {
    target.releaseOutputForSplit(split);
  }

  @Override
  public void collect(Arrived record) {
    target.collect(record);
  }

  @Override
  public void collect(Arrived record, long timestamp) {
    target.collect(record, timestamp);
  }

  @Override
  public void emitWatermark(Watermark watermark) {
    target.emitWatermark(watermark);
  }

  @Override
  public void markIdle() {
    target.markIdle();
  }

  @Override
  public void markActive() {
    target.markActive();
  }

  private record Partition(SourceOutput<Arrived> target, ReplayClock clock)
      implements SourceOutput<Arrived> {

    @Override
    public void collect(Arrived record) {
      clock.see(record);
      target.collect(record);
    }

    @Override
    public void collect(Arrived record, long timestamp) {
      clock.see(record);
      target.collect(record, timestamp);
    }

    @Override
    public void emitWatermark(Watermark watermark) {
      target.emitWatermark(watermark);
    }

    @Override
    public void markIdle() {
      target.markIdle();
    }

    @Override
    public void markActive() {
      target.markActive();
    }
  }
}
