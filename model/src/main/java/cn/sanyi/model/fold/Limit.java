package cn.sanyi.model.fold;

import cn.sanyi.model.calendar.Deadline;
import cn.sanyi.model.calendar.LimitUnit;
import cn.sanyi.model.calendar.Suspensions;
import cn.sanyi.model.calendar.WorkingDays;
import cn.sanyi.model.item.ServiceItem;
import java.time.LocalDate;

/**
 * A time limit as granted to one case.
 *
 * @param extension working days added to it
 */
record Limit(int count, LimitUnit unit, int extension) {
  private static final int WORKING_DAYS_A_MONTH = 22;
  private static final int WORKING_DAYS_A_YEAR = 253;
  private static final int CALENDAR_DAYS_A_YEAR = 365;

  /** The promised limit, or null where nothing is promised. */
  static Limit promised(ServiceItem item, int extension) {
    if (item == null) {
      return null;
    }
    if (item.limits().promisedLimit() == null && item.limits().instant()) {
      return new Limit(0, LimitUnit.WORKING_DAY, extension);
    }
    return of(item.limits().promisedLimit(), item.limits().promisedUnit(), extension);
  }

  /** The limit that the law sets, or null where it sets none. */
  static Limit statutory(ServiceItem item, int extension) {
    return item == null
        ? null
        : of(item.limits().statutoryLimit(), item.limits().statutoryUnit(), extension);
  }

  private static Limit of(Integer count, LimitUnit unit, int extension) {
    if (count == null) {
      return null;
    }
    return new Limit(count, unit == null ? LimitUnit.WORKING_DAY : unit, extension);
  }

  /** The last day in time, or null while the clock is stopped before it. */
  LocalDate due(WorkingDays calendar, LocalDate accepted, Suspensions suspensions) {
    if (unit == LimitUnit.WORKING_DAY) {
      return Deadline.due(calendar, accepted, count + extension, unit, suspensions);
    }
    LocalDate due = Deadline.due(calendar, accepted, count, unit, suspensions);
    return due == null || extension == 0
        ? due
        : Deadline.due(calendar, due, extension, LimitUnit.WORKING_DAY, suspensions);
  }

  /** For comparing limits: 1 month = 22 working days, 1 year = 253 (Wenzhou's rule). */
  int inWorkingDays() {
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
