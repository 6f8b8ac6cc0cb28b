package cn.sanyi.streaming.cases;

import cn.sanyi.streaming.kafka.JobClock;
import java.io.Serializable;
import org.apache.flink.streaming.api.TimerService;

/**
 * The timers of a case: one that wakes it for its cards or to be forgotten, by the job's clock, and
 * one for looking up an unknown item again, always by the wall's.
 *
 * @param clock whose time the deadlines follow
 */
record CaseTimers(JobClock clock) implements Serializable {

  /**
   * Wakes the case no later than it has to be. A timer that has become too early stays and only
   * sets the next one: most of what an event changes is put off, and putting off a timer costs more
   * than one that fires for nothing.
   */
  void wake(CaseHistory theCase, TimerService timers) {
    long at = Math.min(theCase.judgeAt, theCase.forgetAt);
    long before = theCase.wakeAt;
    if (at >= before) {
      return;
    }
    theCase.wakeAt = at;
    if (clock == JobClock.EVENT) {
      if (before != CaseHistory.NEVER) {
        timers.deleteEventTimeTimer(before);
      }
      timers.registerEventTimeTimer(at);
      return;
    }
    if (before != CaseHistory.NEVER && before != theCase.retryAt) {
      timers.deleteProcessingTimeTimer(before);
    }
    timers.registerProcessingTimeTimer(at);
  }

  /** Looks the item up again then, or {@link CaseHistory#NEVER}. */
  void retry(CaseHistory theCase, long at, TimerService timers) {
    if (theCase.retryAt == at) {
      return;
    }
    if (theCase.retryAt != CaseHistory.NEVER && !isWake(theCase.retryAt, theCase)) {
      timers.deleteProcessingTimeTimer(theCase.retryAt);
    }
    if (at != CaseHistory.NEVER) {
      timers.registerProcessingTimeTimer(at);
    }
    theCase.retryAt = at;
  }

  /** Both share one slot where they meet on the wall's clock. */
  private boolean isWake(long at, CaseHistory theCase) {
    return clock == JobClock.WALL && at == theCase.wakeAt;
  }
}
