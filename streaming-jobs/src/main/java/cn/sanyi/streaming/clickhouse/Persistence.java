package cn.sanyi.streaming.clickhouse;

import java.io.IOException;
import java.time.Duration;
import org.apache.flink.runtime.execution.SuppressRestartsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tries an insert until ClickHouse has taken it: it may be starting again, or its disk be full. The
 * tables' keys make an insert harmless of which only the answer was lost. Belongs to one sender.
 */
final class Persistence {
  private static final Logger LOG = LoggerFactory.getLogger(Persistence.class);

  private static final Duration FIRST = Duration.ofMillis(200);
  private static final Duration LONGEST = Duration.ofSeconds(10);
  private static final Duration LIMIT = Duration.ofMinutes(5);

  /** An insert. */
  interface Attempt {
    void run() throws IOException, InterruptedException;
  }

  private final String table;

  Persistence(String table) {
    this.table = table;
  }

  /**
   * Returns once the attempt has succeeded.
   *
   * @throws IOException the last failure, after minutes
   * @throws SuppressRestartsException where no further attempt would be of use
   */
  void until(Attempt attempt) throws IOException, InterruptedException {
    long end = System.nanoTime() + LIMIT.toNanos();
    Duration pause = FIRST;
    while (true) {
      try {
        attempt.run();
        return;
      } catch (IOException e) {
        if (Unacceptable.is(e)) {
          throw new SuppressRestartsException(e);
        } else if (System.nanoTime() > end) {
          throw e;
        }
        LOG.warn("ClickHouse 没有收下 {}，{} 毫秒后再试：{}", table, pause.toMillis(), reason(e));
      }
      Thread.sleep(pause.toMillis());
      pause = pause.multipliedBy(2).compareTo(LONGEST) < 0 ? pause.multipliedBy(2) : LONGEST;
    }
  }

  /** One line of what lies at the bottom of it. */
  private static String reason(IOException e) {
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    String text = String.valueOf(cause.getMessage());
    return text.lines().findFirst().orElse(cause.getClass().getSimpleName());
  }
}
