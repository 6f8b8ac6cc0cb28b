package cn.sanyi.ingest.door;

import java.time.Duration;

/**
 * What a body may cost.
 *
 * @param bytes the most that one body may have
 * @param together the most that all bodies at work may have together
 * @param grace how long nobody asks how fast a body comes
 * @param rate bytes a second that it must have come with since its beginning, after that
 * @param longest how long a body may take at all
 */
public record BodyLimits(int bytes, long together, Duration grace, int rate, Duration longest) {
  /** 4 MiB each, an eighth of the heap together, 1 KiB a second after 5 s, two minutes. */
  public static BodyLimits standard() {
    long eighth = Runtime.getRuntime().maxMemory() / 8;
    return new BodyLimits(
        4 << 20, Math.max(eighth, 8L << 20), Duration.ofSeconds(5), 1 << 10, Duration.ofMinutes(2));
  }

  /** Whether a body of which so much came in so long is too slow. */
  boolean tooSlow(long received, Duration since) {
    return since.compareTo(longest) > 0
        || since.compareTo(grace) > 0 && received * 1000 < rate * since.toMillis();
  }
}
