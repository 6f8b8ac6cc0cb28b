package cn.sanyi.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.local.profile.Fate;
import cn.sanyi.local.profile.Run;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ServiceStateTest {
  private static final Instant NOW = Instant.parse("2019-10-08T04:00:00Z");
  private static final String SOON = "2019-10-08T04:00:08Z";

  @Test
  void runsOrIsForeign() {
    assertThat(state(Fate.running(2, "状态 1", NOW.toString()))).isEqualTo("运行中");
    assertThat(ServiceState.of(Run.Service.foreign("kafka", "Kafka", "k:9092"), NOW))
        .isEqualTo("外部");
  }

  @Test
  void waitsOrCannotStayUp() {
    assertThat(state(Fate.waiting(0, "状态 1", NOW.toString(), SOON, false)))
        .isEqualTo("已退出，8 秒后重新启动");
    assertThat(state(Fate.waiting(0, "状态 1", NOW.toString(), SOON, true)))
        .isEqualTo("反复退出，8 秒后重新启动");
    assertThat(state(Fate.waiting(0, "状态 1", NOW.toString(), SOON, false).starting()))
        .isEqualTo("正在重新启动");
    assertThat(state(Fate.waiting(0, "状态 1", NOW.toString(), SOON, true).starting()))
        .isEqualTo("反复退出，正在再试");
  }

  @Test
  void theLastEndHasItsTimeAndReason() {
    assertThat(ServiceState.lastEnd(service(Fate.running(0, null, null)))).isNull();
    assertThat(ServiceState.lastEnd(service(Fate.running(1, "状态 1", NOW.toString()))))
        .matches("10-0\\d \\d\\d:\\d\\d:00 状态 1");
  }

  private static String state(Fate fate) {
    return ServiceState.of(service(fate), NOW);
  }

  private static Run.Service service(Fate fate) {
    return new Run.Service("api", "接口", ProcessHandle.current().pid(), null, "api.log", fate);
  }
}
