package cn.sanyi.model.calendar;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Objects;

/**
 * One version of the working-day calendar: what was known once a certain notice had been issued.
 * Immutable.
 *
 * <p>Every date has an answer. Where no known notice settles the year, the statutory days of the
 * regulation in force then are off, moved by nothing, and where not even that is on file only
 * weekends are: {@link #basis} says which, so that a caller can flag the result.
 *
 * <p>Counts are differences of one running total: Monday-to-Friday days in closed form plus the
 * correction of the holidays from an array, so any two dates cost the same.
 */
public final class WorkingDays implements Serializable {

  private static final long serialVersionUID = 1L;

  private final String version;

  /** First and last day with a correction array entry; an empty calendar has last = first - 1. */
  private final int first;

  private final int last;

  /** corrections[i]: working weekends minus holidays on weekdays in [first, first + i]. */
  private final short[] corrections;

  /** Years that a notice settles. */
  private final BitSet settled;

  /**
   * @param dayKinds one entry per day from {@code first}: +1 worked although a weekend, -1 off
   *     although Monday to Friday, 0 as usual
   * @param settled years that a notice settles; the other days of {@code dayKinds} are provisional
   */
  WorkingDays(String version, int first, byte[] dayKinds, BitSet settled) {
    this.version = Objects.requireNonNull(version);
    this.first = first;
    this.last = first + dayKinds.length - 1;
    this.settled = settled;
    this.corrections = new short[dayKinds.length];
    short sum = 0;
    for (int i = 0; i < dayKinds.length; i++) {
      sum += dayKinds[i];
      corrections[i] = sum;
    }
  }

  /**
   * Name of this version: the ISO date on which its newest notice or regulation was issued, such as
   * {@code 2019-03-22}, or {@link Calendars#WEEKENDS_ONLY} where none was.
   */
  public String version() {
    return version;
  }

  /** On what the answer about a date rests; its year decides. */
  public DayBasis basis(LocalDate date) {
    return basis(date, date);
  }

  /** The weakest basis of any date from one to another, both inclusive, in either order. */
  public DayBasis basis(LocalDate one, LocalDate other) {
    LocalDate from = one.isAfter(other) ? other : one;
    LocalDate to = one.isAfter(other) ? one : other;
    if (epochDay(from) < first || epochDay(to) > last) {
      return DayBasis.WEEKENDS;
    }
    return settled.nextClearBit(from.getYear()) > to.getYear()
        ? DayBasis.NOTICE
        : DayBasis.REGULATION;
  }

  /** Whether offices work on the date. */
  public boolean isWorkingDay(LocalDate date) {
    return isWorkingDay(epochDay(date));
  }

  /**
   * Number of working days in the half-open span {@code (fromExclusive, toInclusive]}; negative, by
   * the same measure, when the second date comes before the first.
   */
  public int between(LocalDate fromExclusive, LocalDate toInclusive) {
    return between(epochDay(fromExclusive), epochDay(toInclusive));
  }

  /**
   * The n-th working day after a date (n &gt; 0) or before it (n &lt; 0). For n = 0 the date
   * itself, or the next working day when it is off.
   */
  public LocalDate plus(LocalDate date, int n) {
    return LocalDate.ofEpochDay(plus(epochDay(date), n));
  }

  /** Adds all that this version answers to a hash. */
  void addTo(MessageDigest hash) {
    hash.update((version + " " + first + " " + settled + " ").getBytes(StandardCharsets.UTF_8));
    for (short correction : corrections) {
      hash.update((byte) (correction >> 8));
      hash.update((byte) correction);
    }
  }

  boolean isWorkingDay(int day) {
    return total(day) != total(day - 1);
  }

  int between(int fromExclusive, int toInclusive) {
    return total(toInclusive) - total(fromExclusive);
  }

  int plus(int day, int n) {
    if (n <= 0) {
      // Towards the past: the earliest day that still leaves -n working days up to the day before.
      return n == 0 ? plus(day - 1, 1) : minus(day, -n);
    }
    int target = total(day) + n;
    int reached = day;
    // A day counts at most once, so a step by what is missing never passes the day looked for.
    for (int missing = n; missing > 0; missing = target - total(reached)) {
      reached += missing;
    }
    return reached;
  }

  private int minus(int day, int n) {
    int target = total(day - 1) - n;
    int before = day - 1;
    for (int excess = n; excess > 0; excess = total(before) - target) {
      before -= excess;
    }
    // "before" is the last day with the target total; the working day looked for follows it.
    return plus(before, 1);
  }

  private int total(int day) {
    return mondayToFriday(day) + correction(day);
  }

  private int correction(int day) {
    if (day < first || corrections.length == 0) {
      return 0;
    }
    return corrections[Math.min(day, last) - first];
  }

  /** Monday-to-Friday days from Monday 1969-12-29 to the day, inclusive. */
  private static int mondayToFriday(int day) {
    int sinceMonday = day + 3;
    int week = Math.floorDiv(sinceMonday, 7);
    return 5 * week + Math.min(sinceMonday - 7 * week + 1, 5);
  }

  private static int epochDay(LocalDate date) {
    return Math.toIntExact(date.toEpochDay());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WorkingDays that && version.equals(that.version);
  }

  @Override
  public int hashCode() {
    return version.hashCode();
  }

  @Override
  public String toString() {
    return "WorkingDays[" + version + "]";
  }
}
