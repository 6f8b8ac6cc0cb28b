package cn.sanyi.streaming.cases;

import cn.sanyi.streaming.kafka.JobClock;
import java.io.Serializable;
import org.apache.flink.streaming.api.TimerService;

/**
 * The timer of a case, which wakes it for its cards or to be forgotten.
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
    long at = theCase.wakesNext();
    long before = theCase.wakeAt;
    if (at >= before) {
      return;
    }
    theCase.wakeAt = at;
    if (before != CaseHistory.NEVER) {
      delete(before, timers);
    }
    if (clock == JobClock.EVENT) {
      timers.registerEventTimeTimer(at);
    } else {
      timers.registerProcessingTimeTimer(at);
    }
  }

  private void delete(long at, TimerService timers) {
    if (clock == JobClock.EVENT) {
      timers.deleteEventTimeTimer(at);
    } else {
      timers.deleteProcessingTimeTimer(at);
    }
  }
}
