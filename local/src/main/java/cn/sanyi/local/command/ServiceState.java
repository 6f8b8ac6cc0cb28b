package cn.sanyi.local.command;

import cn.sanyi.local.profile.Fate;
import cn.sanyi.local.profile.Run;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** What a service does, and why it ended last, in words. */
final class ServiceState {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm:ss");

  private ServiceState() {}

  static String of(Run.Service service, Instant now) {
    if (service.pid() == 0) {
      return "外部";
    }
    Fate fate = service.fate();
    return switch (fate.state()) {
      // The supervisor has yet to see that it is dead.
      case RUNNING -> service.alive() ? "运行中" : "已退出";
      case STARTING -> "正在重新启动";
      case WAITING -> "已退出，" + again(fate, now);
      case FAILING -> "反复退出，" + again(fate, now);
    };
  }

  private static String again(Fate fate, Instant now) {
    if (fate.startsAgainAt() == null) {
      return "正在再试";
    }
    Duration left = Duration.between(now, Instant.parse(fate.startsAgainAt()));
    return Math.max(0, left.toSeconds()) + " 秒后重新启动";
  }

  /** Reason and time, by this machine's clock; null if it never ended. */
  static String lastEnd(Run.Service service) {
    Fate fate = service.fate();
    if (fate.lastReason() == null) {
      return null;
    }
    Instant at = Instant.parse(fate.lastEndedAt());
    return TIME.format(at.atZone(ZoneId.systemDefault())) + " " + fate.lastReason();
  }
}
