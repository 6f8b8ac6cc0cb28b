package cn.sanyi.reporting.register;

import cn.sanyi.registers.ClockReading;
import java.time.Instant;

/** How a record's clock stands as of an instant, and the condition that finds such records. */
public enum ClockState {
  /** It has no clock, or none with a limit. */
  NONE("不计时", "clock_due_at IS NULL AND clock_ended_at IS NULL"),
  /** It runs, and time is left. */
  RUNNING("计时中", "clock_ended_at IS NULL AND clock_due_at > t_as_of"),
  /** It runs, and no time is left. */
  OVERDUE("已超期", "clock_ended_at IS NULL AND clock_due_at <= t_as_of"),
  /** It ended before it was due. */
  ON_TIME("按时办结", "clock_on_time = true"),
  /** It ended when it was due or later. */
  LATE("逾期办结", "clock_on_time = false"),
  /** It ended, and nobody said by when it had to. */
  ENDED("已办结，无时限", "clock_ended_at IS NOT NULL AND clock_on_time IS NULL");

  private final String label;
  private final String condition;

  ClockState(String label, String condition) {
    this.label = label;
    this.condition = condition;
  }

  /** Its word in Chinese. */
  String label() {
    return label;
  }

  /** Finds such records among rows of a register with a clock. */
  String condition() {
    return condition;
  }

  static ClockState of(ClockReading clock, Instant asOf) {
    if (clock.endedAt() != null) {
      Boolean onTime = clock.onTime();
      return onTime == null ? ENDED : onTime ? ON_TIME : LATE;
    } else if (clock.dueAt() == null) {
      return NONE;
    }
    return clock.dueAt().isAfter(asOf) ? RUNNING : OVERDUE;
  }
}
