package cn.sanyi.local.engines;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExitReasonTest {
  @Test
  void aSignalIsNamed() {
    assertThat(ExitReason.of(137)).isEqualTo("被强行终止，SIGKILL");
    assertThat(ExitReason.of(143)).contains("SIGTERM");
  }

  @Test
  void anyOtherEndHasItsStatus() {
    assertThat(ExitReason.of(0)).isEqualTo("状态 0");
    assertThat(ExitReason.of(1)).isEqualTo("状态 1");
    assertThat(ExitReason.of(3)).isEqualTo("状态 3，内存不足");
  }
}
