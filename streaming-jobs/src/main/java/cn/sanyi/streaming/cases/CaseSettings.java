package cn.sanyi.streaming.cases;

import cn.sanyi.streaming.kafka.JobClock;
import java.io.Serializable;
import java.time.Duration;

/**
 * How cases are kept.
 *
 * @param clock whose time the deadlines follow
 * @param retention how long, by that clock, an ended case is remembered; what comes later than that
 *     is stored but can no longer change the case's facts
 * @param settle on the wall's clock: how long a case whose history is still being loaded must be
 *     quiet before cards are drawn from it, lest each half-read case look overdue for a moment
 */
public record CaseSettings(JobClock clock, Duration retention, Duration settle)
    implements Serializable {
  /** 100 days of memory: a quarter and its time for corrections. */
  public static CaseSettings of(JobClock clock) {
    return new CaseSettings(clock, Duration.ofDays(100), Duration.ofMillis(500));
  }
}
