package cn.sanyi.model.fold;

import cn.sanyi.model.event.CaseEvent;
import cn.sanyi.model.event.Operation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Which events of a case stand, and in which order they are read.
 *
 * @param standing the events that stand, as the fold reads them
 * @param eventsSeen distinct (eventId, revision), taken-back ones too
 */
record Timeline(List<CaseEvent> standing, int eventsSeen) {

  /** Events of one identity side by side, the one that prevails first. */
  private static final Comparator<CaseEvent> BY_IDENTITY = Timeline::byIdentity;

  private static final Comparator<CaseEvent> IN_TIME = Timeline::inTime;

  static Timeline of(Collection<CaseEvent> events) {
    CaseEvent[] all = events.toArray(new CaseEvent[0]);
    Arrays.sort(all, BY_IDENTITY);
    List<CaseEvent> standing = new ArrayList<>(all.length);
    int seen = 0;
    CaseEvent previous = null;
    for (CaseEvent event : all) {
      boolean sameId =
          previous != null && event.entry().eventId().equals(previous.entry().eventId());
      if (previous == null || !sameId || event.entry().revision() != previous.entry().revision()) {
        seen++;
      }
      if (!sameId && !takenBack(event)) {
        standing.add(event);
      }
      previous = event;
    }
    standing.sort(IN_TIME);
    return new Timeline(standing, seen);
  }

  /** The events that stand without what supervisors said; all where there is nothing else. */
  List<CaseEvent> handling() {
    for (CaseEvent event : standing) {
      if (event.type().supervises()) {
        List<CaseEvent> handling = standing.stream().filter(e -> !e.type().supervises()).toList();
        return handling.isEmpty() ? standing : handling;
      }
    }
    return standing;
  }

  private static int inTime(CaseEvent a, CaseEvent b) {
    int order = a.occurredAt().compareTo(b.occurredAt());
    if (order == 0) {
      order = Integer.compare(a.type().rank(), b.type().rank());
    }
    return order != 0 ? order : a.entry().eventId().compareTo(b.entry().eventId());
  }

  private static int byIdentity(CaseEvent a, CaseEvent b) {
    int order = a.entry().eventId().compareTo(b.entry().eventId());
    if (order == 0) {
      order = Long.compare(b.entry().revision(), a.entry().revision());
    }
    if (order == 0) {
      // Taking back a revision takes it back, whenever it was said.
      order = Boolean.compare(takenBack(b), takenBack(a));
    }
    if (order != 0 || a.equals(b)) {
      return order;
    }
    Instant first = a.recordedAt() == null ? Instant.MAX : a.recordedAt();
    Instant second = b.recordedAt() == null ? Instant.MAX : b.recordedAt();
    order = first.compareTo(second);
    // Two contents under one identity: any rule does, so long as both engines use the same one.
    return order != 0 ? order : a.content().compareTo(b.content());
  }

  private static boolean takenBack(CaseEvent event) {
    return event.entry().operation() == Operation.DELETE;
  }
}
