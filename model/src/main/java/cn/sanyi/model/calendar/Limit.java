package cn.sanyi.model.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A time limit as granted to one case or other matter.
 *
 * @param count of the unit
 * @param unit in which it is counted
 * @param extension working days added to it
 */
public record Limit(int count, LimitUnit unit, int extension) {
  private static final int WORKING_DAYS_A_MONTH = 22;
  private static final int WORKING_DAYS_A_YEAR = 253;
  private static final int CALENDAR_DAYS_A_YEAR = 365;

  /** The last day in time, or null while the clock is stopped before it. */
  public @Nullable LocalDate due(
      WorkingDays calendar, LocalDate accepted, Suspensions suspensions) {
    if (unit == LimitUnit.WORKING_DAY) {
      return Deadline.due(calendar, accepted, count + extension, unit, suspensions);
    }
    LocalDate due = Deadline.due(calendar, accepted, count, unit, suspensions);
    return due == null || extension == 0
        ? due
        : Deadline.due(calendar, due, extension, LimitUnit.WORKING_DAY, suspensions);
  }

  /** For comparing limits: 1 month = 22 working days, 1 year = 253 (Wenzhou's rule). */
  public int inWorkingDays() {
    int days =
        switch (unit) {
          case WORKING_DAY -> count;
          case CALENDAR_DAY ->
              (count * WORKING_DAYS_A_YEAR + CALENDAR_DAYS_A_YEAR / 2) / CALENDAR_DAYS_A_YEAR;
          case MONTH -> count * WORKING_DAYS_A_MONTH;
          case YEAR -> count * WORKING_DAYS_A_YEAR;
        };
    return days + extension;
  }
}
