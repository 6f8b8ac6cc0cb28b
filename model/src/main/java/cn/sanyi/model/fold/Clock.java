package cn.sanyi.model.fold;

import cn.sanyi.model.calendar.Calendars;
import cn.sanyi.model.calendar.ChinaTime;
import cn.sanyi.model.calendar.DayBasis;
import cn.sanyi.model.calendar.Deadline;
import cn.sanyi.model.calendar.Due;
import cn.sanyi.model.calendar.Limit;
import cn.sanyi.model.calendar.WorkingDays;
import cn.sanyi.model.item.ServiceItem;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The part of a case's facts that comes from limits and calendars.
 *
 * @param basis on what the calendar rests for the days that decide; null where no clock ran
 */
record Clock(Limits limits, DueDates due, Elapsed elapsed, @Nullable DayBasis basis) {

  /** An own deadline is itself still in time; sources keep milliseconds. */
  private static final Duration JUST_AFTER = Duration.ofMillis(1);

  /**
   * @param item version in force, or null where unknown
   * @param accepted date of acceptance, or null
   */
  static Clock of(
      @Nullable ServiceItem item,
      int extensionDays,
      @Nullable LocalDate accepted,
      Stops stops,
      Calendars calendars,
      Milestones milestones) {
    WorkingDays latest = calendars.latest();
    WorkingDays inForce = accepted == null ? null : calendars.inForceOn(accepted);
    Limit promised = ItemLimits.promised(item, extensionDays);
    Limit statutory = ItemLimits.statutory(item, extensionDays);
    Due due = Due.of(promised, inForce, latest, accepted, stops.days());
    Due statutoryDue = Due.of(statutory, inForce, latest, accepted, stops.days());

    Instant own = milestones.ownDeadline;
    Instant dueAt = own != null ? own.plus(JUST_AFTER) : Due.overdueFrom(due.holding());
    Instant closedAt = milestones.closedAt();
    Limits limits =
        new Limits(
            own != null
                ? daysTo(own, accepted, latest)
                : promised == null ? null : promised.inWorkingDays(),
            statutory == null ? null : statutory.inWorkingDays(),
            inForce == null ? null : inForce.version());
    DueDates dueDates =
        new DueDates(
            own != null ? dueAt : Due.overdueFrom(due.original()),
            dueAt,
            Due.overdueFrom(statutoryDue.holding()),
            basis(own, due, dueAt));
    Elapsed elapsed =
        new Elapsed(
            stops.resumedAt(),
            stops.count(),
            accepted == null ? 0 : stops.workingDays(latest, accepted),
            closedAt == null || accepted == null ? null : net(latest, accepted, closedAt, stops),
            closedAt == null || dueAt == null ? null : closedAt.isBefore(dueAt));
    return new Clock(
        limits,
        dueDates,
        elapsed,
        accepted == null ? null : basis(latest, accepted, milestones.endedAt(), dueAt));
  }

  /** What has ended rests on the days until then; what is open, on those until it is due. */
  private static DayBasis basis(
      WorkingDays latest, LocalDate accepted, @Nullable Instant endedAt, @Nullable Instant dueAt) {
    if (endedAt != null) {
      return latest.basis(accepted, ChinaTime.date(endedAt));
    }
    return dueAt == null
        ? latest.basis(accepted)
        : latest.basis(accepted, ChinaTime.date(dueAt.minus(JUST_AFTER)));
  }

  private static @Nullable Integer daysTo(
      Instant ownDeadline, @Nullable LocalDate accepted, WorkingDays calendar) {
    return accepted == null
        ? null
        : Math.max(0, calendar.between(accepted, ChinaTime.date(ownDeadline)));
  }

  private static @Nullable DueBasis basis(@Nullable Instant own, Due due, @Nullable Instant dueAt) {
    if (dueAt == null) {
      return null;
    }
    if (own != null) {
      return DueBasis.OWN_DEADLINE;
    }
    return due.amended() ? DueBasis.CALENDAR_AMENDED : DueBasis.PROMISED_LIMIT;
  }

  private static int net(WorkingDays calendar, LocalDate accepted, Instant closedAt, Stops stops) {
    LocalDate closed = ChinaTime.date(closedAt);
    return closed.isBefore(accepted)
        ? 0
        : Deadline.netWorkingDays(calendar, accepted, closed, stops.days());
  }
}
