package cn.sanyi.streaming.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {
  private static final long DAY = Duration.ofDays(1).toMillis();
  private static final long FEW = 5;
  private static final long MANY = 1_000_000;

  private final Pace pace = new Pace(Duration.ofSeconds(3), 0, 0);

  @Test
  void whereNothingChangesNoneIsEverDue() {
    assertThat(pace.due(0, 3_000)).isFalse();
    assertThat(pace.due(0, DAY)).isFalse();
  }

  @Test
  void whatCameAfterALongSilenceIsKeptAtOnce() {
    assertThat(pace.due(FEW, DAY)).isTrue();
  }

  @Test
  void aFewChangesWaitForTheIntervalOnly() {
    assertThat(pace.due(1, 1_000)).isFalse();
    assertThat(pace.due(FEW, 2_999)).isFalse();
    assertThat(pace.due(FEW + 1, 3_000)).isTrue();
  }

  @Test
  void aBacklogWaitsForItsEnd() {
    assertThat(pace.due(MANY, 3_000)).isFalse();
    assertThat(pace.due(2 * MANY, 4_000)).isFalse();
    assertThat(pace.due(2 * MANY, 4_399)).isFalse();
    assertThat(pace.due(2 * MANY, 4_400)).isTrue();
  }

  @Test
  void butNotForTooLong() {
    for (long second = 1; second < 30; second++) {
      assertThat(pace.due(second * MANY, second * 1_000)).as("after %d s", second).isFalse();
    }
    assertThat(pace.due(30 * MANY, 30_000)).isTrue();
  }

  @Test
  void afterOneThatIsCompleteTheNextWaitsForAChange() {
    pace.begin(FEW, 3_000);
    pace.complete();
    assertThat(pace.due(FEW, DAY)).isFalse();
    assertThat(pace.due(FEW + 1, 2 * DAY)).isTrue();
  }

  @Test
  void whatChangedMeanwhileIsKeptByTheNext() {
    pace.begin(FEW, 3_000);
    pace.complete();
    assertThat(pace.due(FEW + 1, 5_999)).isFalse();
    assertThat(pace.due(FEW + 1, 6_000)).isTrue();
  }

  @Test
  void oneThatFailedIsTriedAgainAfterTheInterval() {
    pace.due(FEW, 3_000);
    pace.begin(FEW, 3_000);
    assertThat(pace.due(FEW, 5_999)).isFalse();
    assertThat(pace.due(FEW, 6_000)).isTrue();
  }
}
