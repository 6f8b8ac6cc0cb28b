package cn.sanyi.local.supervise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PausesTest {
  private final Pauses pauses = Pauses.standard();

  @Test
  void growUntilTheChildIsTakenForOneThatCannotStayUp() {
    long[] seconds = {1, 2, 4, 8, 16};
    for (long expected : seconds) {
      assertThat(pauses.ended(Duration.ofSeconds(3))).hasSeconds(expected);
      assertThat(pauses.hopeless()).isFalse();
    }
    assertThat(pauses.ended(Duration.ZERO)).hasMinutes(5);
    assertThat(pauses.hopeless()).isTrue();
    assertThat(pauses.inARow()).isEqualTo(6);
  }

  @Test
  void neverExceedTheLongest() {
    Pauses patient =
        new Pauses(
            Duration.ofSeconds(1),
            Duration.ofMinutes(1),
            100,
            Duration.ofMinutes(5),
            Duration.ofMinutes(5));
    Duration last = Duration.ZERO;
    for (int i = 0; i < 70; i++) {
      last = patient.ended(Duration.ZERO);
      assertThat(last).isBetween(Duration.ofSeconds(1), Duration.ofMinutes(1));
    }
    assertThat(last).hasMinutes(1);
  }

  @Test
  void aChildThatWasWellBeginsAgain() {
    for (int i = 0; i < 6; i++) {
      pauses.ended(Duration.ofSeconds(1));
    }
    assertThat(pauses.ended(Duration.ofMinutes(5))).hasSeconds(1);
    assertThat(pauses.hopeless()).isFalse();
  }
}
