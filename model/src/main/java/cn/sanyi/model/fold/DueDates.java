package cn.sanyi.model.fold;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a case is overdue.
 *
 * @param originalDueAt first instant overdue by the calendar in force at acceptance, or null
 * @param dueAt first instant at which the case is overdue: 00:00 after the due day, or just after
 *     an own deadline; null where no limit is known or the clock is stopped
 * @param statutoryDueAt the same for the statutory limit, or null
 * @param dueBasis why, or null with dueAt
 */
public record DueDates(
    @Nullable Instant originalDueAt,
    @Nullable Instant dueAt,
    @Nullable Instant statutoryDueAt,
    @Nullable DueBasis dueBasis)
    implements Serializable {
  /** Nothing makes it overdue. */
  public static final DueDates NEVER = new DueDates(null, null, null, null);

  /** Whether it is overdue at an instant, if it has not ended before. */
  boolean overAt(Instant asOf) {
    return dueAt != null && !dueAt.isAfter(asOf);
  }
}
