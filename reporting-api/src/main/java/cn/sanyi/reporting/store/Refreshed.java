package cn.sanyi.reporting.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something that every answer needs and that is read now and then: by one at a time, while the
 * others go on with what was read before. Else all who ask at once would read it once it is too
 * old.
 *
 * @param <T> what is read
 */
public final class Refreshed<T extends @Nullable Object> {
  private final Clock clock;
  private final Duration fresh;
  private final Supplier<T> read;
  private final ReentrantLock reader = new ReentrantLock();
  private volatile @Nullable Reading<T> reading;

  /**
   * @param fresh how long what was read needs no second look
   * @param read reads it
   */
  public Refreshed(Clock clock, Duration fresh, Supplier<T> read) {
    this.clock = clock;
    this.fresh = fresh;
    this.read = read;
  }

  /** What was read last, or is read now; a failure to read it is the caller's. */
  public T get() {
    Reading<T> last = reading;
    if (last != null && (fresh(last) || !reader.tryLock())) {
      return last.value();
    }
    if (last == null) {
      reader.lock();
    }
    try {
      Reading<T> meanwhile = reading;
      if (meanwhile != null && fresh(meanwhile)) {
        return meanwhile.value();
      }
      Instant now = clock.instant();
      Reading<T> next = new Reading<>(now, read.get());
      reading = next;
      return next.value();
    } finally {
      reader.unlock();
    }
  }

  private boolean fresh(Reading<T> last) {
    return !last.at().isBefore(clock.instant().minus(fresh));
  }

  private record Reading<T extends @Nullable Object>(Instant at, T value) {}
}
