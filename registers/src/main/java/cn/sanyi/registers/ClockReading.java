package cn.sanyi.registers;

import cn.sanyi.model.calendar.Calendars;
import cn.sanyi.model.calendar.ChinaTime;
import cn.sanyi.model.calendar.Deadline;
import cn.sanyi.model.calendar.Due;
import cn.sanyi.model.calendar.Limit;
import cn.sanyi.model.calendar.LimitUnit;
import cn.sanyi.model.calendar.Suspension;
import cn.sanyi.model.calendar.Suspensions;
import cn.sanyi.registers.RegisterClock.Stop;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a record's clock says, by the same algebra as a case's: a function of the record and the
 * calendars alone.
 *
 * @param limitDays working days granted, extensions included; null where no limit is known
 * @param dueAt from this instant on it is overdue; null where there is no limit, or the clock
 *     stands
 * @param endedAt when it ended; null while it runs
 * @param netDays working days that it took, without those in which it stood; null while it runs
 * @param onTime whether it ended before it was due; null while it runs or where no limit is known
 */
public record ClockReading(
    @Nullable Integer limitDays,
    @Nullable Instant dueAt,
    @Nullable Instant endedAt,
    @Nullable Integer netDays,
    @Nullable Boolean onTime) {
  /** Nothing runs. */
  public static final ClockReading NONE = new ClockReading(null, null, null, null, null);

  /** The clock of a record. */
  public static ClockReading of(Register register, RegisterRecord record, Calendars calendars) {
    RegisterClock clock = register.clock();
    if (clock == null || !clock.concerns(record)) {
      return NONE;
    }
    Instant from = at(record, clock.from());
    if (from == null) {
      return NONE;
    }
    LocalDate began = ChinaTime.date(from);
    Suspensions stops = stops(clock, record);
    Integer granted = whole(record, clock.limit(), clock.usual());
    Integer extension = whole(record, clock.extension(), null);
    Limit limit =
        granted == null
            ? null
            : new Limit(granted, LimitUnit.WORKING_DAY, extension == null ? 0 : extension);
    Due due = Due.of(limit, calendars.inForceOn(began), calendars.latest(), began, stops);
    Instant dueAt = Due.overdueFrom(due.holding());
    Instant endedAt = ended(clock, record);
    return new ClockReading(
        limit == null ? null : limit.inWorkingDays(),
        dueAt,
        endedAt,
        endedAt == null ? null : net(calendars, began, ChinaTime.date(endedAt), stops),
        endedAt == null || dueAt == null ? null : endedAt.isBefore(dueAt));
  }

  private static int net(Calendars calendars, LocalDate began, LocalDate ended, Suspensions stops) {
    return ended.isBefore(began)
        ? 0
        : Deadline.netWorkingDays(calendars.latest(), began, ended, stops);
  }

  private static @Nullable Instant ended(RegisterClock clock, RegisterRecord record) {
    Instant first =
        clock.ends().stream()
            .map(name -> at(record, name))
            .filter(Objects::nonNull)
            .min(Instant::compareTo)
            .orElse(null);
    Instant again = at(record, clock.reopens());
    return first != null && again != null && again.isAfter(first) ? null : first;
  }

  private static Suspensions stops(RegisterClock clock, RegisterRecord record) {
    List<Suspension> stops = new ArrayList<>();
    for (Stop stop : clock.stops()) {
      Instant from = at(record, stop.from());
      Instant until = at(record, stop.until());
      if (from != null) {
        stops.add(
            new Suspension(ChinaTime.date(from), until == null ? null : ChinaTime.date(until)));
      }
    }
    return Suspensions.of(stops);
  }

  private static @Nullable Instant at(RegisterRecord record, @Nullable String name) {
    String text = name == null ? null : record.values().get(name);
    return text == null ? null : (Instant) FieldKind.TIME.value(text);
  }

  private static @Nullable Integer whole(
      RegisterRecord record, @Nullable String name, @Nullable Integer otherwise) {
    String text = name == null ? null : record.values().get(name);
    // A limit of more than a century is a slip of the source, and has no day in any calendar.
    return text == null || text.length() > 4 || text.startsWith("-")
        ? otherwise
        : Integer.valueOf(text);
  }
}
