package cn.sanyi.model.fold;

import cn.sanyi.model.event.CaseEvent;
import cn.sanyi.model.event.Operation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which events of a case stand, and in which order they are read. */
final class Timeline {
  private static final Comparator<CaseEvent> ORDER =
      Comparator.comparing(CaseEvent::occurredAt)
          .thenComparing(CaseEvent::type)
          .thenComparing(CaseEvent::eventId);

  private Timeline() {}

  static List<CaseEvent> of(Collection<CaseEvent> events) {
    Map<String, CaseEvent> standing = new HashMap<>();
    for (CaseEvent event : events) {
      standing.merge(event.eventId(), event, Timeline::prevailing);
    }
    List<CaseEvent> timeline = new ArrayList<>(standing.size());
    for (CaseEvent event : standing.values()) {
      if (event.operation() != Operation.DELETE) {
        timeline.add(event);
      }
    }
    timeline.sort(ORDER);
    return timeline;
  }

  /** Symmetric, so that the order of arrival does not matter. */
  private static CaseEvent prevailing(CaseEvent a, CaseEvent b) {
    if (a.revision() != b.revision()) {
      return a.revision() > b.revision() ? a : b;
    }
    if (a.equals(b)) {
      return a;
    }
    Instant first = a.recordedAt() == null ? Instant.MAX : a.recordedAt();
    Instant second = b.recordedAt() == null ? Instant.MAX : b.recordedAt();
    int order = first.compareTo(second);
    if (order == 0) {
      // Two contents under one identity: any rule does, so long as both engines use the same one.
      order = a.toString().compareTo(b.toString());
    }
    return order <= 0 ? a : b;
  }
}
