package cn.sanyi.streaming.cases;

import cn.sanyi.streaming.kafka.JobClock;
import java.io.Serializable;
import java.time.Duration;

/**
 * How cases are kept.
 *
 * @param clock whose time the deadlines follow
 * @param retention how long, by that clock, an ended case is remembered at least, to the end of a
 *     day in UTC; what comes later than that is stored but can no longer change the case's facts
 * @param settle on the wall's clock: how long no history must have come before what was loaded is
 *     judged as of now, lest each half-read case look overdue for a moment
 * @param patience on the wall's clock: how long a case of a history that never ends waits at most
 */
public record CaseSettings(JobClock clock, Duration retention, Duration settle, Duration patience)
    implements Serializable {
  /** 100 days of memory: a quarter and its time for corrections. */
  public static CaseSettings of(JobClock clock) {
    return new CaseSettings(
        clock, Duration.ofDays(100), Duration.ofSeconds(10), Duration.ofMinutes(30));
  }
}
