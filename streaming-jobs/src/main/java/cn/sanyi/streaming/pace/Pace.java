package cn.sanyi.streaming.pace;

import java.time.Duration;

/**
 * When a checkpoint is due. Never where nothing changed. Else at the interval while little happens,
 * so that whoever imports a file does not wait for long; in a backlog less often, for each
 * checkpoint lets the job wait for ClickHouse and writes the cases that are at hand. Belongs to one
 * thread; all instants are those of one clock, in milliseconds.
 */
final class Pace {
  /** Of so many changes since the last checkpoint none needs to wait for a silence. */
  private static final long FEW = 20_000;

  /** No change for so long, and what came together is over. */
  private static final long SILENCE_MILLIS = 400;

  private static final long BACKLOG_INTERVALS = 10;

  private final long interval;
  private long begun;
  private long saved;
  private long saving;
  private long seen;
  private long seenAt;

  /**
   * @param interval from one checkpoint to the next while little happens; ten times as long in a
   *     backlog
   * @param changes how much has happened so far
   */
  Pace(Duration interval, long changes, long now) {
    this.interval = interval.toMillis();
    this.begun = now;
    this.saved = changes;
    this.seen = changes;
    this.seenAt = now;
  }

  /** Whether a checkpoint should begin now; asked several times a second. */
  boolean due(long changes, long now) {
    if (changes != seen) {
      seen = changes;
      seenAt = now;
    }
    if (changes == saved || now - begun < interval) {
      return false;
    }
    return now - seenAt >= SILENCE_MILLIS
        || changes - saved < FEW
        || now - begun >= BACKLOG_INTERVALS * interval;
  }

  /** A checkpoint begins, which will cover so many changes. */
  void begin(long changes, long now) {
    begun = now;
    saving = changes;
  }

  /** The checkpoint that began last is complete. */
  void complete() {
    saved = saving;
  }
}
