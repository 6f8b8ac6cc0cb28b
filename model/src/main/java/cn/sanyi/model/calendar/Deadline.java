package cn.sanyi.model.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The half-open algebra of time limits. With wd(a, b] the working days after a up to b, and the
 * special procedures (s, e] united and clipped:
 *
 * <ul>
 *   <li>net working days = wd(accept, close] - sum of wd(s, e];
 *   <li>due = first working day d with wd(accept, d] - sum of wd(s, min(e, d)] = limit.
 * </ul>
 *
 * The day of acceptance is not counted (Civil Code art. 201).
 */
public final class Deadline {

  private Deadline() {}

  /**
   * Net working days from acceptance to closing, or to now for an open case.
   *
   * @param until date of closing, or today's date while the case is open
   * @return never negative while {@code until} is not before {@code accepted}
   */
  public static int netWorkingDays(
      WorkingDays calendar, LocalDate accepted, LocalDate until, Suspensions suspensions) {
    int from = (int) accepted.toEpochDay();
    int to = (int) until.toEpochDay();
    return calendar.between(from, to) - suspensions.workingDays(calendar, from, to);
  }

  /**
   * The last day on which a case is in time.
   *
   * <p>A limit of 0 means the day of acceptance, or the next working day if that one is off. A
   * limit in calendar days, months or years ends on the day of the same number, on the last of a
   * month that has no such day (Civil Code art. 202), is put off by the calendar days of the
   * special procedures, and moves to the next working day if it ends on a day off (art. 203).
   *
   * @param limit number of units, not negative
   * @return null while an open special procedure keeps the day from being reached (clock stopped)
   * @throws IllegalArgumentException if the limit is negative
   */
  public static @Nullable LocalDate due(
      WorkingDays calendar,
      LocalDate accepted,
      int limit,
      LimitUnit unit,
      Suspensions suspensions) {
    if (limit < 0) {
      throw new IllegalArgumentException("negative limit: " + limit);
    }
    int from = (int) accepted.toEpochDay();
    boolean inWorkingDays = unit == LimitUnit.WORKING_DAY;
    int days = inWorkingDays ? limit : calendarDays(accepted, limit, unit);
    if (suspensions.isOpen()) {
      int stoppedOn = Math.max(from, suspensions.openFrom());
      if (net(calendar, from, stoppedOn, inWorkingDays, suspensions) < days) {
        return null;
      }
    }
    int reached = from;
    // A day counts at most once, so a step by what is missing never passes the day looked for.
    int missing = days;
    while (missing > 0) {
      reached += missing;
      missing = days - net(calendar, from, reached, inWorkingDays, suspensions);
    }
    return LocalDate.ofEpochDay(calendar.plus(reached, 0));
  }

  private static int calendarDays(LocalDate accepted, int limit, LimitUnit unit) {
    LocalDate end =
        switch (unit) {
          case MONTH -> accepted.plusMonths(limit);
          case YEAR -> accepted.plusYears(limit);
          case CALENDAR_DAY, WORKING_DAY -> accepted.plusDays(limit);
        };
    return (int) (end.toEpochDay() - accepted.toEpochDay());
  }

  private static int net(
      WorkingDays calendar, int from, int to, boolean inWorkingDays, Suspensions suspensions) {
    return inWorkingDays
        ? calendar.between(from, to) - suspensions.workingDays(calendar, from, to)
        : to - from - suspensions.calendarDays(from, to);
  }
}
