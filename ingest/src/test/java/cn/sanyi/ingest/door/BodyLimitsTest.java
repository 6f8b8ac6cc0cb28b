package cn.sanyi.ingest.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BodyLimitsTest {
  private final BodyLimits limits =
      new BodyLimits(4 << 20, 16 << 20, Duration.ofSeconds(5), 1024, Duration.ofMinutes(2));

  @Test
  void asksForSpeedOnlyAfterAWhileAndForAnEndAtLast() {
    assertThat(limits.tooSlow(0, Duration.ofSeconds(5))).isFalse();
    assertThat(limits.tooSlow(6 * 1024, Duration.ofSeconds(6))).isFalse();
    assertThat(limits.tooSlow(6 * 1024 - 1, Duration.ofSeconds(6))).isTrue();
    assertThat(limits.tooSlow(Long.MAX_VALUE / 1000, Duration.ofSeconds(121))).isTrue();
  }

  @Test
  void bodiesShareTheirMemoryAndGiveItBack() {
    BodyPool pool = new BodyPool(100);
    assertThat(pool.take(60)).isTrue();
    assertThat(pool.take(60)).isFalse();
    assertThat(pool.free()).isEqualTo(40);
    pool.giveBack(60);
    assertThat(pool.take(100)).isTrue();
  }
}
