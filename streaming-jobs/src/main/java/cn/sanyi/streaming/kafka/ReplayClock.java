package cn.sanyi.streaming.kafka;

import java.time.Duration;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;

/**
 * The clock of one partition in a replay: stays {@code disorder} behind the latest record, and
 * jumps to where a clock tick says. Late records are not dropped, they only find the clock further
 * on.
 */
final class ReplayClock implements WatermarkGenerator<Arrived> {
  private final long disorder;
  private long latest = Long.MIN_VALUE;
  private long ticked = Long.MIN_VALUE;

  ReplayClock(Duration disorder) {
    this.disorder = disorder.toMillis();
  }

  @Override
  public void onEvent(Arrived record, long timestamp, WatermarkOutput output) {
    if (record.tick()) {
      ticked = Math.max(ticked, record.clock());
      onPeriodicEmit(output);
    } else if (record.clock() != Arrived.NO_CLOCK) {
      latest = Math.max(latest, record.clock());
    }
  }

  @Override
  public void onPeriodicEmit(WatermarkOutput output) {
    long followed = latest == Long.MIN_VALUE ? latest : latest - disorder;
    long now = Math.max(ticked, followed);
    if (now != Long.MIN_VALUE) {
      output.emitWatermark(new Watermark(now));
    }
  }
}
