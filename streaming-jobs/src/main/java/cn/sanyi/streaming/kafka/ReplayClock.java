package cn.sanyi.streaming.kafka;

import java.time.Duration;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;

/**
 * The clock of one partition in a replay: stays {@code DISORDER} behind the latest record, and
 * jumps to where a clock tick says. Late records are not dropped, they only find the clock further
 * on.
 */
final class ReplayClock implements WatermarkGenerator<Arrived> {
  /** No record has said anything yet. */
  static final long UNKNOWN = Long.MIN_VALUE;

  /** Records of a partition may be this much out of order before a deadline overtakes them. */
  private static final long DISORDER = Duration.ofHours(24).toMillis();

  private long now;

  /** A clock that nobody has moved yet. */
  ReplayClock() {
    this(UNKNOWN);
  }

  /** A clock that goes on from where another one stood. */
  ReplayClock(long now) {
    this.now = now;
  }

  /** Epoch ms, or {@link #UNKNOWN}. */
  long now() {
    return now;
  }

  /** Moves forward to what a record says; never back. */
  void see(Arrived record) {
    if (record.clock() != Arrived.NO_CLOCK) {
      now = Math.max(now, record.tick() ? record.clock() : record.clock() - DISORDER);
    }
  }

  @Override
  public void onEvent(Arrived record, long timestamp, WatermarkOutput output) {
    see(record);
    if (record.tick()) {
      onPeriodicEmit(output);
    }
  }

  @Override
  public void onPeriodicEmit(WatermarkOutput output) {
    if (now != UNKNOWN) {
      output.emitWatermark(new Watermark(now));
    }
  }
}
