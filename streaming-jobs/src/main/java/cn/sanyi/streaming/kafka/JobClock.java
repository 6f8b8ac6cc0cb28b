package cn.sanyi.streaming.kafka;

/** Whose time the deadlines follow. */
public enum JobClock {
  /** The wall's: live running. */
  WALL,
  /** The events' own, as they were written down: a replay. */
  EVENT;

  /**
   * Reads {@code SANYI_CLOCK}; null or blank is the wall's.
   *
   * @throws IllegalArgumentException with a Chinese sentence for anything else
   */
  public static JobClock parse(String text) {
    if (text == null || text.isBlank() || text.equalsIgnoreCase("wall")) {
      return WALL;
    } else if (text.equalsIgnoreCase("event")) {
      return EVENT;
    }
    throw new IllegalArgumentException("SANYI_CLOCK 只能是 wall（墙上时钟）或 event（事件时钟），现在是“" + text + "”");
  }
}
