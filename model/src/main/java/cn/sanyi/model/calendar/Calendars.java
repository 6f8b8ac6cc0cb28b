package cn.sanyi.model.calendar;

import java.io.Serializable;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All versions of the working-day calendar, one per day on which the State Council issued a notice
 * or changed the Regulation on Public Holidays. Bitemporal: a version says what was known then,
 * about any date. Immutable.
 */
public final class Calendars implements Serializable {

  /** Version in force before the first regulation on file: no holiday is known to it. */
  public static final String WEEKENDS_ONLY = "weekends-only";

  private static final long serialVersionUID = 1L;

  private final WorkingDays weekendsOnly =
      new WorkingDays(WEEKENDS_ONLY, 0, new byte[0], new BitSet());
  private final TreeMap<LocalDate, WorkingDays> versions;

  private Calendars(TreeMap<LocalDate, WorkingDays> versions) {
    this.versions = versions;
  }

  /** The calendar that comes with Sanyi ({@code holidays.tsv} and its fellows); loaded once. */
  public static Calendars standard() {
    return StateCouncil.CALENDARS;
  }

  /**
   * Every version that can be built from the days of all notices, in any order.
   *
   * @param regulations in the order in which they were published; the first before any notice
   */
  static Calendars of(List<Regulation> regulations, List<NoticeDay> days) {
    TreeSet<LocalDate> known = new TreeSet<>();
    regulations.forEach(regulation -> known.add(regulation.published()));
    days.forEach(day -> known.add(day.issued()));
    TreeMap<LocalDate, WorkingDays> versions = new TreeMap<>();
    for (LocalDate on : known) {
      versions.put(
          on,
          Days.version(
              on.toString(),
              regulations.stream().filter(one -> !one.published().isAfter(on)).toList(),
              days.stream()
                  .filter(day -> !day.issued().isAfter(on))
                  .sorted(Comparator.comparing(NoticeDay::issued))
                  .toList()));
    }
    return new Calendars(versions);
  }

  /** The version of all that had been issued by the end of a date (time of knowledge). */
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

  /**
   * A name of everything in here: the newest version, and a hash of every day of every version. Two
   * calendars of one name fold alike, whatever was brought in later about the past.
   */
  public String contentVersion() {
    MessageDigest hash = Sha256.start();
    versions.values().forEach(version -> version.addTo(hash));
    return latest().version() + "+" + Sha256.shortHex(hash);
  }

  private static final class StateCouncil {
    static final Calendars CALENDARS = of(Regulation.read(), HolidayFile.read());
  }
}
