package cn.sanyi.streaming.cases;

import cn.sanyi.streaming.kafka.JobClock;
import java.time.Duration;
import org.apache.flink.streaming.api.TimerService;

/**
 * The timers of cases: one wakes a case for its cards, one lets it be forgotten. Belongs to one
 * task.
 *
 * @param clock whose time the deadlines follow
 * @param waking timers for cards
 * @param forgetting timers for the end of memory
 */
record CaseTimers(JobClock clock, TimerService waking, TimerService forgetting) {
  private static final long DAY = Duration.ofDays(1).toMillis();

  /**
   * Sets the timers by what the case remembers: to be called when that has changed.
   *
   * <p>It is woken no later than it has to be. A timer that has become too early stays and only
   * sets the next one: most of what an event changes is put off, and putting off a timer costs more
   * than one that fires for nothing. But none outlives the memory of the case.
   *
   * <p>Which of two kinds of timer fires first is not said where the clock leaps past both. So
   * while a card may still come, there is no timer to forget the case by.
   */
  void set(CaseHistory theCase) {
    long at = theCase.wakesNext();
    if (at == CaseHistory.NEVER) {
      register(forgetting, theCase.forgetAt);
    } else {
      delete(forgetting, theCase.forgetAt);
    }
    long before = theCase.wakeAt;
    if (at >= before && before < theCase.forgetAt) {
      return;
    }
    theCase.wakeAt = at;
    delete(waking, before);
    register(waking, at);
  }

  /**
   * Lets the case be forgotten at the end of the day, in UTC, of an instant; not at all at {@link
   * CaseHistory#NEVER}; {@link #set} is to follow. No timer stays that has become too early, so
   * that one that fires is always right and nobody has to read the case; what is told of a case on
   * the day of its end changes nothing.
   *
   * @param at epoch ms by the job's clock
   */
  void forget(CaseHistory theCase, long at) {
    long dayEnds = at == CaseHistory.NEVER ? at : -Math.floorDiv(-at, DAY) * DAY;
    if (dayEnds != theCase.forgetAt) {
      delete(forgetting, theCase.forgetAt);
      theCase.forgetAt = dayEnds;
    }
  }

  private void register(TimerService timers, long at) {
    if (at == CaseHistory.NEVER) {
      return;
    }
    if (clock == JobClock.EVENT) {
      timers.registerEventTimeTimer(at);
    } else {
      timers.registerProcessingTimeTimer(at);
    }
  }

  private void delete(TimerService timers, long at) {
    if (at == CaseHistory.NEVER) {
      return;
    }
    if (clock == JobClock.EVENT) {
      timers.deleteEventTimeTimer(at);
    } else {
      timers.deleteProcessingTimeTimer(at);
    }
  }
}
