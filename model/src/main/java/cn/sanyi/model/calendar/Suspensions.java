package cn.sanyi.model.calendar;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * The union of a case's special procedures: overlapping or touching ones merged, in order of time.
 * Immutable; equal whenever the same days are taken out.
 */
public final class Suspensions implements Serializable {

  /** No special procedure at all. */
  public static final Suspensions NONE = new Suspensions(new long[0]);

  private static final long serialVersionUID = 1L;

  /** End of an open special procedure: after every date, far enough from overflow. */
  private static final int OPEN = Integer.MAX_VALUE / 2;

  /** Disjoint spans (from, until] in ascending order, two ints each packed so that they sort. */
  private final long[] spans;

  private Suspensions(long[] spans) {
    this.spans = spans;
  }

  /** The union of special procedures given in any order, overlapping or not. */
  public static Suspensions of(Collection<Suspension> suspensions) {
    if (suspensions.isEmpty()) {
      return NONE;
    }
    long[] spans = new long[suspensions.size()];
    int count = 0;
    for (Suspension suspension : suspensions) {
      int from = Math.toIntExact(suspension.from().toEpochDay());
      LocalDate end = suspension.until();
      int until = end == null ? OPEN : Math.toIntExact(end.toEpochDay());
      if (from < until) {
        spans[count++] = span(from, until);
      }
    }
    return count == 0 ? NONE : new Suspensions(merge(spans, count));
  }

  private static long[] merge(long[] spans, int count) {
    Arrays.sort(spans, 0, count);
    int merged = 0;
    for (int i = 1; i < count; i++) {
      long current = spans[i];
      long previous = spans[merged];
      if (from(current) <= until(previous)) {
        spans[merged] = span(from(previous), Math.max(until(previous), until(current)));
      } else {
        spans[++merged] = current;
      }
    }
    return Arrays.copyOf(spans, merged + 1);
  }

  /** Whether nothing is taken out. */
  public boolean isEmpty() {
    return spans.length == 0;
  }

  /** Number of separate spans after merging. */
  public int size() {
    return spans.length;
  }

  /** Start of the special procedure that has not ended; null when all have. */
  public @Nullable LocalDate openSince() {
    return isOpen() ? LocalDate.ofEpochDay(openFrom()) : null;
  }

  /**
   * Working days taken out within {@code (fromExclusive, toInclusive]}; an open special procedure
   * counts up to {@code toInclusive}. 0 when the span is empty.
   */
  public int workingDays(WorkingDays calendar, LocalDate fromExclusive, LocalDate toInclusive) {
    return workingDays(calendar, (int) fromExclusive.toEpochDay(), (int) toInclusive.toEpochDay());
  }

  int workingDays(WorkingDays calendar, int fromExclusive, int toInclusive) {
    int sum = 0;
    for (long span : spans) {
      int from = Math.max(from(span), fromExclusive);
      int until = Math.min(until(span), toInclusive);
      if (from < until) {
        sum += calendar.between(from, until);
      }
    }
    return sum;
  }

  /** Days of any kind taken out within {@code (fromExclusive, toInclusive]}. */
  int calendarDays(int fromExclusive, int toInclusive) {
    int sum = 0;
    for (long span : spans) {
      sum += Math.max(0, Math.min(until(span), toInclusive) - Math.max(from(span), fromExclusive));
    }
    return sum;
  }

  boolean isOpen() {
    return spans.length > 0 && until(spans[spans.length - 1]) == OPEN;
  }

  /** Only asked when {@link #isOpen}. */
  int openFrom() {
    return from(spans[spans.length - 1]);
  }

  private static long span(int from, int until) {
    return ((long) from << 32) | until & 0xFFFF_FFFFL;
  }

  private static int from(long span) {
    return (int) (span >> 32);
  }

  private static int until(long span) {
    return (int) span;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Suspensions that && Arrays.equals(spans, that.spans);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(spans);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("Suspensions[");
    for (long span : spans) {
      text.append('(').append(LocalDate.ofEpochDay(from(span))).append(", ");
      text.append(until(span) == OPEN ? "open" : LocalDate.ofEpochDay(until(span))).append(']');
    }
    return text.append(']').toString();
  }
}
