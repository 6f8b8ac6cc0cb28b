package cn.sanyi.model.calendar;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * All versions of the working-day calendar, one per day on which the State Council issued a notice.
 * Bitemporal: a version says what was known then, about any date. Immutable.
 */
public final class Calendars implements Serializable {

  /** Version in force before the first notice on file: no holiday is known to it. */
  public static final String WEEKENDS_ONLY = "weekends-only";

  private static final long serialVersionUID = 1L;

  private final WorkingDays weekendsOnly = new WorkingDays(WEEKENDS_ONLY, 0, new byte[0]);
  private final TreeMap<LocalDate, WorkingDays> versions;

  private Calendars(TreeMap<LocalDate, WorkingDays> versions) {
    this.versions = versions;
  }

  /** The calendar that comes with Sanyi ({@code holidays.tsv}); loaded once. */
  public static Calendars standard() {
    return StateCouncil.CALENDARS;
  }

  /** Every version that can be built from the days of all notices, in any order. */
  static Calendars of(List<NoticeDay> days) {
    NavigableMap<LocalDate, List<NoticeDay>> byIssue = new TreeMap<>();
    for (NoticeDay day : days) {
      byIssue.computeIfAbsent(day.issued(), issued -> new ArrayList<>()).add(day);
    }
    TreeMap<LocalDate, WorkingDays> versions = new TreeMap<>();
    for (LocalDate issued : byIssue.keySet()) {
      List<NoticeDay> known =
          byIssue.headMap(issued, true).values().stream().flatMap(List::stream).toList();
      versions.put(issued, version(issued.toString(), known));
    }
    return new Calendars(versions);
  }

  /** The version whose notices had all been issued by the end of a date (time of knowledge). */
  public WorkingDays inForceOn(LocalDate knownOn) {
    var entry = versions.floorEntry(knownOn);
    return entry == null ? weekendsOnly : entry.getValue();
  }

  /** Everything known today. */
  public WorkingDays latest() {
    return versions.isEmpty() ? weekendsOnly : versions.lastEntry().getValue();
  }

  /**
   * The version of a name that {@link WorkingDays#version} gave.
   *
   * @throws IllegalArgumentException if there is no such version
   */
  public WorkingDays version(String version) {
    if (WEEKENDS_ONLY.equals(version)) {
      return weekendsOnly;
    }
    for (WorkingDays calendar : versions.values()) {
      if (calendar.version().equals(version)) {
        return calendar;
      }
    }
    throw new IllegalArgumentException(
        "no calendar version '" + version + "', there are: " + versions.keySet());
  }

  /** Every version, oldest first, without {@link #WEEKENDS_ONLY}. */
  public List<WorkingDays> versions() {
    return List.copyOf(versions.values());
  }

  /** Notices oldest first; a later one overrules an earlier one about the same date. */
  private static WorkingDays version(String name, List<NoticeDay> known) {
    LocalDate min = known.get(0).date();
    LocalDate max = min;
    for (NoticeDay day : known) {
      min = day.date().isBefore(min) ? day.date() : min;
      max = day.date().isAfter(max) ? day.date() : max;
    }
    // A notice settles its whole year, also the months in which it changes nothing.
    int first = (int) LocalDate.of(min.getYear(), 1, 1).toEpochDay();
    int last = (int) LocalDate.of(max.getYear(), 12, 31).toEpochDay();
    byte[] kinds = new byte[last - first + 1];
    for (NoticeDay day : known) {
      kinds[(int) day.date().toEpochDay() - first] = day.correction();
    }
    return new WorkingDays(name, first, kinds);
  }

  private static final class StateCouncil {
    static final Calendars CALENDARS = of(HolidayFile.read());
  }
}
