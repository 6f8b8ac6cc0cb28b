package cn.sanyi.model.fold;

import cn.sanyi.model.calendar.ChinaTime;
import cn.sanyi.model.calendar.Suspension;
import cn.sanyi.model.calendar.Suspensions;
import cn.sanyi.model.calendar.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The clock's stops between acceptance and the end of the case.
 *
 * @param count stops, overlapping ones merged
 * @param days all of them by date, an open one included
 * @param endedDays without an open one
 * @param resumedAt end of the last ended one, or null
 */
record Stops(int count, Suspensions days, Suspensions endedDays, @Nullable Instant resumedAt) {

  private static final Stops NONE = new Stops(0, Suspensions.NONE, Suspensions.NONE, null);

  /**
   * @param acceptedAt null while not accepted: there is no clock to stop
   * @param endedAt null while the case is open; a span still open ends here
   */
  static Stops of(List<Span> spans, @Nullable Instant acceptedAt, @Nullable Instant endedAt) {
    if (spans.isEmpty() || acceptedAt == null) {
      return NONE;
    }
    List<Span> within = new ArrayList<>(spans.size());
    for (Span span : spans) {
      Span part = span.within(acceptedAt, endedAt);
      if (part != null) {
        within.add(part);
      }
    }
    within.sort(Comparator.comparing(Span::from));
    return of(within);
  }

  private static Stops of(List<Span> sorted) {
    List<Suspension> all = new ArrayList<>(sorted.size());
    List<Suspension> ended = new ArrayList<>(sorted.size());
    int count = 0;
    Instant reach = Instant.MIN;
    Instant resumedAt = null;
    for (Span span : sorted) {
      count += span.from().isAfter(reach) ? 1 : 0;
      Instant until = span.until() == null ? Instant.MAX : span.until();
      reach = until.isAfter(reach) ? until : reach;
      LocalDate from = ChinaTime.date(span.from());
      if (span.until() == null) {
        all.add(Suspension.open(from));
        continue;
      }
      Suspension suspension = new Suspension(from, ChinaTime.date(until));
      all.add(suspension);
      ended.add(suspension);
      resumedAt = resumedAt == null || until.isAfter(resumedAt) ? until : resumedAt;
    }
    Suspensions endedDays = Suspensions.of(ended);
    Suspensions days = all.size() == ended.size() ? endedDays : Suspensions.of(all);
    return new Stops(count, days, endedDays, resumedAt);
  }

  /** Working days taken out by the stops that have ended. */
  int workingDays(WorkingDays calendar, LocalDate accepted) {
    return resumedAt == null
        ? 0
        : endedDays.workingDays(calendar, accepted, ChinaTime.date(resumedAt));
  }
}
