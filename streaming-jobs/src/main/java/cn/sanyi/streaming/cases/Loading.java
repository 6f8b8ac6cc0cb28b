package cn.sanyi.streaming.cases;

import cn.sanyi.streaming.kafka.JobClock;
import java.util.ArrayDeque;
import java.util.Queue;
import org.apache.flink.streaming.runtime.tasks.ProcessingTimeService;
import org.apache.flink.util.function.ThrowingConsumer;

/**
 * History that a running job is given, on the wall's clock: which cases wait for its end, and when
 * that has come. Belongs to one task.
 *
 * <p>A file of a past quarter tells of a case here and there, for as long as the reading lasts; so
 * it is the whole task that has to be quiet, not the case.
 */
final class Loading {
  /** Records older than this when they arrive are history being loaded, not live running. */
  private static final long HISTORIC = 3_600_000;

  /** Few enough for what is live not to wait for them. */
  private static final int MOST_AT_ONCE = 2_000;

  private final CaseSettings settings;
  private final ProcessingTimeService time;
  private final ThrowingConsumer<String, Exception> settle;
  private final Queue<String> waiting = new ArrayDeque<>();

  /** Epoch ms of the latest record of a history. */
  private long heard;

  /** Epoch ms from which the longest waiting case waits. */
  private long begun;

  /** How many of those that wait need not wait for more history. */
  private int settled;

  private boolean watched;

  /**
   * @param settle called in the task's thread with each case that need wait no longer
   */
  Loading(
      CaseSettings settings,
      ProcessingTimeService time,
      ThrowingConsumer<String, Exception> settle) {
    this.settings = settings;
    this.time = time;
    this.settle = settle;
  }

  /**
   * Notes a record if it is history.
   *
   * @param recordedAt epoch ms at which it was written down
   * @return whether its case has to wait
   */
  boolean hears(long recordedAt) {
    long now = time.getCurrentProcessingTime();
    if (settings.clock() != JobClock.WALL || now - recordedAt <= HISTORIC) {
      return false;
    }
    heard = now;
    return true;
  }

  /** A case waits; to be said once for each. */
  void await(String caseId) {
    if (waiting.isEmpty()) {
      begun = time.getCurrentProcessingTime();
    }
    waiting.add(caseId);
    watch();
  }

  /** Whether any case waits. */
  boolean awaited() {
    return !waiting.isEmpty();
  }

  private void watch() {
    if (!watched && !waiting.isEmpty()) {
      watched = true;
      time.registerTimer(settled > 0 ? time.getCurrentProcessingTime() : settlesAt(), this::look);
    }
  }

  private long settlesAt() {
    return Math.min(heard + settings.settle().toMillis(), begun + settings.patience().toMillis());
  }

  private void look(long now) throws Exception {
    watched = false;
    if (settled == 0 && settlesAt() <= now) {
      settled = waiting.size();
      begun = now;
    }
    for (int i = 0; i < MOST_AT_ONCE && settled > 0; i++) {
      settled--;
      settle.accept(waiting.remove());
    }
    watch();
  }
}
