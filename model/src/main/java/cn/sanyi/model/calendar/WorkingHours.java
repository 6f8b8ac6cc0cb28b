package cn.sanyi.model.calendar;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A clock that runs only while offices are open, for limits in hours (即办件, steps of a case). Days
 * come from one version of {@link WorkingDays}, the work-time points may change with the season.
 * Immutable.
 */
public final class WorkingHours implements Serializable {

  private static final long serialVersionUID = 1L;

  private final WorkingDays calendar;
  private final TreeMap<LocalDate, OfficeHours> seasons;

  /**
   * @param seasons work-time points by the first date on which they hold; the earliest also holds
   *     before
   * @throws IllegalArgumentException if there are none
   */
  public WorkingHours(WorkingDays calendar, SortedMap<LocalDate, OfficeHours> seasons) {
    if (seasons.isEmpty()) {
      throw new IllegalArgumentException("no office hours");
    }
    this.calendar = calendar;
    this.seasons = new TreeMap<>(seasons);
  }

  /** Time worked between two instants; zero after hours, and when the second is not later. */
  public Duration between(Instant from, Instant to) {
    if (!from.isBefore(to)) {
      return Duration.ZERO;
    }
    LocalDate first = ChinaTime.date(from);
    LocalDate last = ChinaTime.date(to);
    long seconds = workedUntil(to) - workedUntil(from);
    for (LocalDate day = first; day.isBefore(last); day = day.plusDays(1)) {
      seconds += standardDay(day);
    }
    return Duration.ofSeconds(seconds);
  }

  /**
   * The instant at which so much time has been worked; for zero the start itself.
   *
   * @throws IllegalArgumentException if {@code work} is negative
   */
  public Instant plus(Instant from, Duration work) {
    if (work.isNegative()) {
      throw new IllegalArgumentException("negative working time: " + work);
    }
    if (work.isZero()) {
      return from;
    }
    LocalDate day = ChinaTime.date(from);
    long left = work.toSeconds() + workedUntil(from);
    while (left > standardDay(day)) {
      left -= standardDay(day);
      day = day.plusDays(1);
    }
    int second = hours(day).secondOfDay(Math.toIntExact(left));
    return ChinaTime.startOf(day).plusSeconds(second);
  }

  /**
   * Working days used, as products count that keep hours: the whole working days between, and the
   * rest of the first day with the used part of the last, which make one day together if they are
   * no more than a standard day, else two. Within one day: 1, or 0 when no time was worked.
   */
  public int daysUsed(Instant from, Instant to) {
    LocalDate first = ChinaTime.date(from);
    LocalDate last = ChinaTime.date(to);
    if (!first.isBefore(last)) {
      return between(from, to).isZero() ? 0 : 1;
    }
    long ends = standardDay(first) - workedUntil(from) + workedUntil(to);
    int whole = calendar.between(first, last.minusDays(1));
    if (ends == 0) {
      return whole;
    }
    return whole + (ends <= hours(first).seconds() ? 1 : 2);
  }

  /** Seconds worked on the day of an instant, up to it. */
  private long workedUntil(Instant instant) {
    LocalDateTime local = LocalDateTime.ofInstant(instant, ChinaTime.ZONE);
    LocalDate day = local.toLocalDate();
    LocalTime time = local.toLocalTime();
    return calendar.isWorkingDay(day) ? hours(day).secondsUntil(time) : 0;
  }

  private long standardDay(LocalDate day) {
    return calendar.isWorkingDay(day) ? hours(day).seconds() : 0;
  }

  private OfficeHours hours(LocalDate day) {
    var season = seasons.floorEntry(day);
    return season == null ? seasons.firstEntry().getValue() : season.getValue();
  }
}
