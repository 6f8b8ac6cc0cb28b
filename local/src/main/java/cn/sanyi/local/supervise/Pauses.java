package cn.sanyi.local.supervise;

import java.time.Duration;

/**
 * How long to wait before a child is started again: the longer, the more often in a row it has
 * ended before it was well for a while. Not thread-safe.
 */
final class Pauses {
  private final Duration first;
  private final Duration longest;
  private final Duration rare;
  private final Duration well;
  private final int many;
  private int inARow;

  /**
   * @param first pause after the first end
   * @param longest pauses double up to this
   * @param many after so many ends in a row the child is taken for one that cannot stay up
   * @param rare pause between tries then
   * @param well a child that has run for so long is well: what was before is forgotten
   */
  Pauses(Duration first, Duration longest, int many, Duration rare, Duration well) {
    this.first = first;
    this.longest = longest;
    this.many = many;
    this.rare = rare;
    this.well = well;
  }

  /** 1 s, 2 s, 4 s ... a minute; from the sixth end in a row every five; well after five. */
  static Pauses standard() {
    return new Pauses(
        Duration.ofSeconds(1),
        Duration.ofMinutes(1),
        6,
        Duration.ofMinutes(5),
        Duration.ofMinutes(5));
  }

  /**
   * The child has ended, or a try to start it has failed.
   *
   * @param ran how long it had been running; zero for one that did not start
   * @return how long to wait
   */
  Duration ended(Duration ran) {
    inARow = ran.compareTo(well) >= 0 ? 1 : inARow + 1;
    if (hopeless()) {
      return rare;
    }
    Duration pause = first.multipliedBy(1L << Math.min(inARow - 1, Integer.SIZE - 2));
    return pause.compareTo(longest) < 0 ? pause : longest;
  }

  /** Whether the child cannot stay up. */
  boolean hopeless() {
    return inARow >= many;
  }

  /** How often in a row it has ended too soon. */
  int inARow() {
    return inARow;
  }
}
