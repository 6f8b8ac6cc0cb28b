package cn.sanyi.model.fold;

import cn.sanyi.model.calendar.Calendars;
import cn.sanyi.model.calendar.Due;
import cn.sanyi.model.calendar.Limit;
import cn.sanyi.model.event.CaseEvent;
import cn.sanyi.model.item.ServiceItem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What extended a case's limits.
 *
 * @param approvals those that count, in order of time
 */
record Extensions(List<CaseEvent> approvals) {

  /** Working days added to the limits. */
  int days() {
    int days = 0;
    for (CaseEvent approval : approvals) {
      days += daysOf(approval);
    }
    return days;
  }

  /** Working days that one adds: {@link Interruptions} takes none for one that does not say. */
  static int daysOf(CaseEvent approval) {
    return Objects.requireNonNull(approval.detail().extensionDays(), "extensionDays");
  }

  /**
   * Those approved while a step ran.
   *
   * @param began first instant
   * @param done first instant no longer, or null while it runs
   */
  List<CaseEvent> between(Instant began, @Nullable Instant done) {
    if (approvals.isEmpty()) {
      return approvals;
    }
    return approvals.stream()
        .filter(approval -> !approval.occurredAt().isBefore(began))
        .filter(approval -> done == null || approval.occurredAt().isBefore(done))
        .toList();
  }

  /** Whether one was approved when the limit that it extends was over. */
  boolean tooLate(
      @Nullable ServiceItem item, @Nullable LocalDate accepted, Stops stops, Calendars calendars) {
    int before = 0;
    for (CaseEvent approval : approvals) {
      Limit promised = ItemLimits.promised(item, before);
      Limit limit = promised != null ? promised : ItemLimits.statutory(item, before);
      Instant over = overFrom(limit, accepted, stops, calendars);
      if (over != null && !approval.occurredAt().isBefore(over)) {
        return true;
      }
      before += daysOf(approval);
    }
    return false;
  }

  private static @Nullable Instant overFrom(
      @Nullable Limit limit, @Nullable LocalDate accepted, Stops stops, Calendars calendars) {
    return accepted == null
        ? null
        : Due.overdueFrom(
            Due.of(limit, calendars.inForceOn(accepted), calendars.latest(), accepted, stops.days())
                .holding());
  }
}
