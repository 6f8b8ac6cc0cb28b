package cn.sanyi.reporting.cases;

import cn.sanyi.model.calendar.Calendars;
import cn.sanyi.model.calendar.ChinaTime;
import cn.sanyi.model.calendar.DayBasis;
import cn.sanyi.model.calendar.Suspensions;
import cn.sanyi.model.calendar.WorkingDays;
import cn.sanyi.model.fold.CaseFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The working days of a case, from acceptance until it ended, is due, or is looked at; by the
 * latest calendar, as net working days are counted.
 */
final class Ruler {
  /** Longer rulers are cut: nobody reads them day by day. */
  static final int LONGEST = 400;

  private Ruler() {}

  /** The days of a case; empty where it was never accepted. */
  static List<RulerDay> of(
      CaseFacts facts, Suspensions suspensions, Calendars calendars, Instant asOf) {
    if (facts.course().acceptedAt() == null) {
      return List.of();
    }
    WorkingDays calendar = calendars.latest();
    LocalDate accepted = ChinaTime.date(facts.course().acceptedAt());
    LocalDate due =
        facts.due().dueAt() == null ? null : ChinaTime.date(facts.due().dueAt().minusMillis(1));
    // As of a midnight is as of the day that it ends.
    LocalDate seen = ChinaTime.date(asOf.minusMillis(1));
    LocalDate last =
        later(
            facts.course().endedAt() == null ? seen : ChinaTime.date(facts.course().endedAt()),
            due);
    List<RulerDay> days = new ArrayList<>();
    int number = 0;
    for (LocalDate date = accepted;
        !date.isAfter(last) && days.size() < LONGEST;
        date = date.plusDays(1)) {
      boolean working = calendar.isWorkingDay(date);
      boolean suspended = suspensions.workingDays(calendar, date.minusDays(1), date) > 0;
      if (working && !suspended && date.isAfter(accepted)) {
        number++;
      }
      days.add(
          new RulerDay(
              date,
              working,
              calendar.basis(date) != DayBasis.NOTICE,
              suspended,
              number,
              date.equals(due)));
    }
    return days;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return other != null && other.isAfter(one) ? other : one;
  }
}
