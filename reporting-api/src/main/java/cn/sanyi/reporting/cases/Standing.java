package cn.sanyi.reporting.cases;

import cn.sanyi.model.calendar.Calendars;
import cn.sanyi.model.catalogue.Catalogue;
import cn.sanyi.model.event.CaseEvent;
import cn.sanyi.model.fold.CaseFacts;
import cn.sanyi.model.fold.Fold;
import java.time.Instant;
import java.util.List;

/**
 * A case as it stood at an instant: what the same fold says of the events that had happened by
 * then.
 *
 * @param facts what they amount to
 * @param events those that stand, in the order in which they are read
 * @param later how many of those that stand happened later and are left out
 */
record Standing(CaseFacts facts, List<CaseEvent> events, int later) {

  /** As it stands now. */
  static Standing now(CaseFacts facts, List<CaseEvent> events) {
    return new Standing(facts, Fold.timeline(events), 0);
  }

  /**
   * As it stood, by what is known now: a correction counts even if it came later, and with the time
   * that it gives.
   *
   * @return null where nothing had happened yet
   */
  static Standing at(
      Instant asOf, List<CaseEvent> events, Catalogue catalogue, Calendars calendars) {
    List<CaseEvent> standing = Fold.timeline(events);
    List<CaseEvent> until =
        standing.stream().filter(event -> event.occurredAt().isBefore(asOf)).toList();
    return until.isEmpty()
        ? null
        : new Standing(
            Fold.fold(until, catalogue, calendars), until, standing.size() - until.size());
  }
}
