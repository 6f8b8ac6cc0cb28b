package cn.sanyi.model.calendar;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The due day of one limit, by both calendars.
 *
 * @param original by the calendar in force at acceptance; null while the clock is stopped
 * @param recomputed by everything known now; null while the clock is stopped
 */
public record Due(@Nullable LocalDate original, @Nullable LocalDate recomputed) {

  /** No limit is known, or the case was not accepted. */
  public static final Due UNKNOWN = new Due(null, null);

  /**
   * The due days of a limit.
   *
   * @param limit null where none is known
   * @param inForce the calendar in force at acceptance
   * @param latest everything known now
   * @param accepted when the clock began to run, or null
   */
  public static Due of(
      @Nullable Limit limit,
      @Nullable WorkingDays inForce,
      WorkingDays latest,
      @Nullable LocalDate accepted,
      Suspensions suspensions) {
    if (limit == null || inForce == null || accepted == null) {
      return UNKNOWN;
    }
    LocalDate original = limit.due(inForce, accepted, suspensions);
    LocalDate recomputed =
        inForce.equals(latest) ? original : limit.due(latest, accepted, suspensions);
    return new Due(original, recomputed);
  }

  /** The later day holds: a notice issued after acceptance never makes anything late. */
  public @Nullable LocalDate holding() {
    if (original == null || recomputed == null) {
      return null;
    }
    return original.isAfter(recomputed) ? original : recomputed;
  }

  /** Whether a later notice put it off. */
  public boolean amended() {
    return original != null && recomputed != null && recomputed.isAfter(original);
  }

  /** First instant overdue when {@code day} was the last in time; null for null. */
  public static @Nullable Instant overdueFrom(@Nullable LocalDate day) {
    return day == null ? null : ChinaTime.endOf(day);
  }
}
