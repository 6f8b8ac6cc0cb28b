package cn.sanyi.streaming.pace;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import org.apache.flink.metrics.Counter;

/**
 * How much has happened that no checkpoint may know of: records read, timers fired. Static because
 * the embedded job runs in this process, and nothing else counts here; on a cluster nobody asks.
 */
public final class Changes {
  private static final LongAdder COUNT = new LongAdder();

  private static final Queue<Counter> COUNTERS = new ConcurrentLinkedQueue<>();

  private Changes() {}

  /** Something happened; called after the fact, so that a checkpoint begun later covers it. */
  public static void happened() {
    COUNT.increment();
  }

  /** What a counter counts is a change as well. */
  static void count(Counter counter) {
    COUNTERS.add(counter);
  }

  /** How much has happened in this process; grows only. */
  static long count() {
    long all = COUNT.sum();
    for (Counter counter : COUNTERS) {
      all += counter.getCount();
    }
    return all;
  }
}
