package cn.sanyi.streaming.pace;

import java.util.concurrent.atomic.LongAdder;

/**
 * How much has happened that no checkpoint may know of: records read, timers fired. Static because
 * the embedded job runs in this process, and nothing else counts here; on a cluster nobody asks.
 */
public final class Changes {
  private static final LongAdder COUNT = new LongAdder();

  private Changes() {}

  /** Something happened; called after the fact, so that a checkpoint begun later covers it. */
  public static void happened() {
    COUNT.increment();
  }

  /** How much has happened in this process; grows only. */
  static long count() {
    return COUNT.sum();
  }
}
