package cn.sanyi.model.fold;

import cn.sanyi.model.event.CaseEvent;
import java.util.Collection;
import java.util.List;

/**
 * The fold: a pure function from all events of one case, the catalogue and the calendars to the
 * case's facts. Flink runs it live and Spark runs it again for the record.
 *
 * <p>Which events stand: of several with one {@code eventId} the highest revision (ties: the
 * earlier recordedAt, then the content in canonical order, so that no arrival order matters); a
 * DELETE that stands removes the event. What stands is ordered by (occurredAt, type, eventId).
 *
 * <p>How they are read:
 *
 * <ul>
 *   <li>the first value named of item, channel and source; responsible unit, hall and window are
 *       those of the (earliest) acceptance, else the first named, unit else the item's owner;
 *   <li>acceptance is the earliest ACCEPTED, submission the earliest SUBMITTED, decision the last
 *       DECIDED, closing the last CLOSED, outcome that of the last CLOSED or DECIDED naming one;
 *   <li>the case ends with the last of CLOSED, NOT_ACCEPTED, WITHDRAWN, REVOKED;
 *   <li>item version, and calendar for the original due date, are those in force on the day of
 *       acceptance (else submission, else first event); the due date is computed again with the
 *       latest calendar and the later of both holds, so an amended holiday never makes a case late;
 *   <li>special procedures pair a start with the next end of the same kind (a kindless end takes
 *       the earliest open start); EXTENSION adds its days to the limits instead of stopping the
 *       clock; a correction after acceptance stops it only if the item says so; overlapping spans
 *       merge; a span open at the closing ends there; an open span of an open case stops the clock;
 *   <li>an own deadline ({@code promisedDueAt}, the last named) overrides the promised limit;
 *   <li>limits in calendar days, months and years are due at the end of that day; a 即办件 without a
 *       limit is due on the day of acceptance;
 *   <li>a visit is a distinct (day, hall) of VISITED, or of SUBMITTED, ACCEPTED,
 *       CORRECTION_RECEIVED, MATERIAL_SUPPLIED or DELIVERED through the WINDOW channel.
 * </ul>
 */
public final class Fold {
  private Fold() {}

  /** The events that stand, in the order in which the fold reads them: a case's timeline. */
  public static List<CaseEvent> timeline(Collection<CaseEvent> events) {
    return Timeline.of(events);
  }
}
