package cn.sanyi.reporting.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class AsOfTest {
  private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");

  @Test
  void liveDataAreSeenFromNow() {
    assertThat(AsOf.present(NOW, NOW.minusSeconds(60), false)).isEqualTo(NOW);
    assertThat(AsOf.present(NOW, NOW.minus(AsOf.QUIET), false)).isEqualTo(NOW);
  }

  @Test
  void oldDataAreSeenFromTheEndOfTheirLastDay() {
    Instant lastEvent = Instant.parse("2012-06-01T15:59:59Z"); // 23:59:59 in China
    assertThat(AsOf.present(NOW, lastEvent, false)).isEqualTo("2012-06-01T16:00:00Z");
    assertThat(AsOf.present(NOW, lastEvent.plusSeconds(1), false))
        .isEqualTo("2012-06-02T16:00:00Z");
  }

  @Test
  void aReplayIsHistoryHoweverFresh() {
    Instant lastEvent = Instant.parse("2026-02-27T03:00:00Z");
    assertThat(AsOf.present(NOW, lastEvent, true)).isEqualTo("2026-02-27T16:00:00Z");
  }

  @Test
  void noAnswerIsFromTheFuture() {
    assertThat(AsOf.present(NOW, NOW.minusSeconds(1), true)).isEqualTo(NOW);
    assertThat(AsOf.present(NOW, null, true)).isEqualTo(NOW);
  }
}
