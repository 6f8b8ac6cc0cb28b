package cn.sanyi.model.calendar;

import java.io.Serializable;
import java.time.LocalTime;
import java.time.temporal.ChronoField;

/**
 * The four work-time points of a day in Asia/Shanghai: morning and afternoon, half-open.
 *
 * @param morningFrom start of work
 * @param morningTo start of the noon break
 * @param afternoonFrom end of the noon break
 * @param afternoonTo end of work
 */
public record OfficeHours(
    LocalTime morningFrom, LocalTime morningTo, LocalTime afternoonFrom, LocalTime afternoonTo)
    implements Serializable {

  public OfficeHours {
    if (morningFrom.isAfter(morningTo)
        || morningTo.isAfter(afternoonFrom)
        || afternoonFrom.isAfter(afternoonTo)
        || morningFrom.equals(morningTo) && afternoonFrom.equals(afternoonTo)) {
      throw new IllegalArgumentException(
          "work-time points out of order: %s-%s, %s-%s"
              .formatted(morningFrom, morningTo, afternoonFrom, afternoonTo));
    }
  }

  /** Seconds worked on a whole working day, the standard day. */
  public int seconds() {
    return secondsUntil(LocalTime.MAX);
  }

  /** Seconds worked on a working day up to a time. */
  int secondsUntil(LocalTime time) {
    return within(time, morningFrom, morningTo) + within(time, afternoonFrom, afternoonTo);
  }

  /** The second of the day at which so many seconds have been worked; at most {@link #seconds}. */
  int secondOfDay(int worked) {
    int morning = secondOf(morningTo) - secondOf(morningFrom);
    return worked <= morning
        ? secondOf(morningFrom) + worked
        : secondOf(afternoonFrom) + worked - morning;
  }

  private static int within(LocalTime time, LocalTime from, LocalTime to) {
    return Math.max(0, Math.min(secondOf(time), secondOf(to)) - secondOf(from));
  }

  private static int secondOf(LocalTime time) {
    return time.get(ChronoField.SECOND_OF_DAY);
  }
}
