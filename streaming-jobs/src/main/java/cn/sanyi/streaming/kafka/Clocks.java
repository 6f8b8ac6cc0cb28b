package cn.sanyi.streaming.kafka;

import java.time.Duration;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;

/** How watermarks come about. */
public final class Clocks {
  /** Records of a partition may be this much out of order before a deadline overtakes them. */
  private static final Duration DISORDER = Duration.ofHours(24);

  /**
   * A partition silent for this long (by the wall) no longer holds the others' clock back. Long,
   * because a slow partition is not a silent one: whoever replays ends every partition with a clock
   * tick, so this only helps where nobody did.
   */
  private static final Duration IDLE = Duration.ofMinutes(5);

  private Clocks() {}

  /** A replay's own clock, per partition. */
  public static WatermarkStrategy<Arrived> replay() {
    return WatermarkStrategy.<Arrived>forGenerator(context -> new ReplayClock(DISORDER))
        .withTimestampAssigner((record, previous) -> record.clock())
        .withIdleness(IDLE);
  }

  /** No clock at all: for live running, where the wall's clock holds. */
  public static WatermarkStrategy<Arrived> none() {
    return WatermarkStrategy.noWatermarks();
  }

  /** For inputs that have no time of their own and must neither hold back nor push a clock. */
  public static WatermarkStrategy<Arrived> timeless() {
    return WatermarkStrategy.<Arrived>forGenerator(context -> new Timeless())
        .withTimestampAssigner((record, previous) -> record.clock());
  }

  /**
   * Idle from the start. The largest watermark would not do: it would become the clock of the whole
   * job as soon as the cases' own input fell idle, and fire every deadline there is.
   */
  private static final class Timeless implements WatermarkGenerator<Arrived> {
    @Override
    public void onEvent(Arrived record, long timestamp, WatermarkOutput output) {}

    @Override
    public void onPeriodicEmit(WatermarkOutput output) {
      output.markIdle();
    }
  }
}
