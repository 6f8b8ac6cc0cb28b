package cn.sanyi.local.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class UsersTallyTest {
  private final UsersTally tally = new UsersTally();

  @Test
  void isMetWhereAllCameWithinASecond() {
    add(999, 200);
    assertThat(result().met()).isTrue();
    assertThat(result().text()).contains("出错 无").endsWith("达到").doesNotContain("未达到");
    assertThat(result().json()).contains("\"met\":true");
  }

  @Test
  void isNotMetWhereAPageTookTooLong() {
    add(1_001, 200);
    assertThat(result().met()).isFalse();
    assertThat(result().text()).endsWith("未达到");
  }

  @Test
  void isNotMetWhereAnythingFailed() {
    for (int i = 0; i < 1_000; i++) {
      add(1, 200);
    }
    add(1, 503);
    assertThat(result().met()).isFalse();
    assertThat(result().errors()).containsOnlyKeys("503 /v1/overview");
  }

  @Test
  void isNotMetWhereNothingWasAsked() {
    assertThat(result().met()).isFalse();
  }

  private void add(long millis, int status) {
    long nanos = TimeUnit.MILLISECONDS.toNanos(millis);
    tally.add(Page.OVERVIEW, nanos, List.of(new Visitor.Call("/v1/overview", nanos, status)));
  }

  private UsersResult result() {
    return tally.result(1, Duration.ofSeconds(60));
  }
}
