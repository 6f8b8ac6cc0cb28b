package cn.sanyi.reporting.account;

import java.time.Duration;
import java.time.Instant;

/**
 * What somebody may still try. Attempts under way count as failed until they are known: however
 * many come at once, no more of them are looked at than may fail. Guarded by itself.
 */
final class Tries {
  /** A right password is known within a tenth of a second; a queue of them within this. */
  static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final Duration FIRST_LOCK = Duration.ofMinutes(1);
  private static final Duration LONGEST_LOCK = Duration.ofMinutes(15);

  /** Failures are forgotten after this long without another. */
  private static final Duration MEMORY = Duration.ofHours(1);

  private final int most;
  private int underWay;
  private int failed;
  private Instant lastFailure = Instant.MIN;
  private Instant lockedUntil = Instant.MIN;

  /**
   * @param most failures until the first lock
   */
  Tries(int most) {
    this.most = most;
  }

  /**
   * Takes one try, after waiting for those under way where they may use up what is left.
   *
   * @return how long to wait before the next try; zero where one was taken
   */
  synchronized Duration take(Instant now) throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      if (lastFailure.isBefore(now.minus(MEMORY))) {
        failed = 0;
      }
      if (now.isBefore(lockedUntil)) {
        return Duration.between(now, lockedUntil);
      }
      // After a lock there is one try at a time.
      if (underWay < Math.max(1, most - failed)) {
        underWay++;
        return Duration.ZERO;
      }
      long left = (deadline - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        return Duration.ofSeconds(1);
      }
      wait(left);
    }
  }

  /** The try that was taken told nothing, or was right: it is given back. */
  synchronized void giveBack() {
    underWay--;
    notifyAll();
  }

  /** The try that was taken was right, and forgives the earlier ones. */
  synchronized void forgive() {
    failed = 0;
    lockedUntil = Instant.MIN;
    giveBack();
  }

  /**
   * The try that was taken was wrong.
   *
   * @return whether this began a lock; each is twice as long as the one before
   */
  synchronized boolean fail(Instant now) {
    lastFailure = now;
    failed++;
    boolean locks = failed >= most;
    if (locks) {
      long longer = 1L << Math.min(10, failed - most);
      Duration lock = FIRST_LOCK.multipliedBy(longer);
      lockedUntil = now.plus(lock.compareTo(LONGEST_LOCK) < 0 ? lock : LONGEST_LOCK);
    }
    giveBack();
    return locks;
  }
}
