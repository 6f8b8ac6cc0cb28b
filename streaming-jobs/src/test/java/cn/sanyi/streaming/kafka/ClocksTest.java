package cn.sanyi.streaming.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.junit.jupiter.api.Test;

class ClocksTest {
  private static final long HOUR = Duration.ofHours(1).toMillis();

  private final Recording output = new Recording();
  private final ReplayClock clock = new ReplayClock();

  @Test
  void aReplaysClockStaysBehindItsLatestRecord() {
    record(100 * HOUR, false);
    record(90 * HOUR, false);
    clock.onPeriodicEmit(output);
    assertThat(output.watermarks).containsExactly(76 * HOUR);
  }

  @Test
  void aTickMovesItAtOnceAndNothingMovesItBack() {
    record(100 * HOUR, false);
    record(200 * HOUR, true);
    record(101 * HOUR, false);
    clock.onPeriodicEmit(output);
    assertThat(output.watermarks).containsExactly(200 * HOUR, 200 * HOUR);
  }

  @Test
  void aRecordThatCannotBeReadHasNoSay() {
    record(Arrived.NO_CLOCK, false);
    clock.onPeriodicEmit(output);
    assertThat(output.watermarks).isEmpty();
  }

  @Test
  void anInputWithoutTimeNeitherHoldsBackNorPushesTheClock() {
    WatermarkGenerator<Arrived> timeless = Clocks.timeless().createWatermarkGenerator(null);
    timeless.onEvent(new Arrived("t", 0, 0, "", Arrived.NO_CLOCK, false, new byte[0]), 0, output);
    timeless.onPeriodicEmit(output);
    assertThat(output.watermarks).isEmpty();
    assertThat(output.idle).isTrue();
  }

  private void record(long at, boolean tick) {
    clock.onEvent(new Arrived("t", 0, 0, "c", at, tick, new byte[0]), at, output);
  }

  private static final class Recording implements WatermarkOutput {
    private final List<Long> watermarks = new ArrayList<>();
    private boolean idle;

    @Override
    public void emitWatermark(Watermark watermark) {
      watermarks.add(watermark.getTimestamp());
    }

    @Override
    public void markIdle() {
      idle = true;
    }

    @Override
    public void markActive() {
      idle = false;
    }
  }
}
