package cn.sanyi.streaming.kafka;

import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;

/** How watermarks come about. */
public final class Clocks {
  private Clocks() {}

  /**
   * A replay's own clock, per partition. A silent partition holds the clock: it may only be waiting
   * to be read, and a clock that runs ahead of it fires cards that must be revoked. The tick at the
   * end of a replay releases every partition.
   */
  public static WatermarkStrategy<Arrived> replay() {
    return WatermarkStrategy.<Arrived>forGenerator(context -> new ReplayClock())
        .withTimestampAssigner((record, previous) -> record.clock());
  }

  /** No clock at all: for live running, where the wall's clock holds. */
  public static WatermarkStrategy<Arrived> none() {
    return WatermarkStrategy.noWatermarks();
  }

  /**
   * For inputs that have no time of their own: idle, so that they neither hold the cases' clock
   * back nor push it ahead while no case has come yet.
   */
  public static WatermarkStrategy<Arrived> timeless() {
    return WatermarkStrategy.<Arrived>forGenerator(context -> new Timeless())
        .withTimestampAssigner((record, previous) -> Long.MIN_VALUE);
  }

  private static final class Timeless implements WatermarkGenerator<Arrived> {
    @Override
    public void onEvent(Arrived record, long timestamp, WatermarkOutput output) {
      output.markIdle();
    }

    @Override
    public void onPeriodicEmit(WatermarkOutput output) {
      output.markIdle();
    }
  }
}
