package cn.sanyi.reporting.account;

import java.time.Duration;
import org.springframework.security.authentication.LockedException;

/** Too many attempts failed of late. */
final class Throttled extends LockedException {
  private final transient Duration wait;

  /**
   * @param wait until the next attempt is looked at
   */
  Throttled(Duration wait) {
    super("throttled");
    this.wait = wait;
  }

  /** Whole seconds until the next attempt is looked at, at least one. */
  long seconds() {
    return Math.max(1, wait.plusMillis(999).toSeconds());
  }

  /** What to tell whoever waits. */
  String sentence() {
    return seconds() > 60
        ? "登录失败次数过多，请 %d 分钟后再试".formatted((seconds() + 59) / 60)
        : "登录失败次数过多，请 %d 秒后再试".formatted(seconds());
  }
}
