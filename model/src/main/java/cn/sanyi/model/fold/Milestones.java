package cn.sanyi.model.fold;

import cn.sanyi.model.event.CaseEvent;
import cn.sanyi.model.event.EventType;
import cn.sanyi.model.event.Origin;
import cn.sanyi.model.event.Outcome;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The turning points of a case and what is counted beside them; read in one pass. */
final class Milestones {
  @Nullable CaseEvent submitted;
  @Nullable CaseEvent accepted;
  @Nullable CaseEvent decided;
  @Nullable CaseEvent closed;
  @Nullable CaseEvent ended;
  @Nullable CaseEvent delivered;
  @Nullable CaseEvent firstLogged;
  @Nullable CaseEvent lastLogged;
  int logEvents;
  @Nullable Outcome outcome;
  @Nullable Instant ownDeadline;
  int corrections;
  int steps;
  boolean correcting;
  @Nullable Instant warningAnsweredAt;
  @Nullable Instant yellowAnsweredAt;
  @Nullable Instant misconductConfirmedAt;

  private Milestones() {}

  static Milestones of(List<CaseEvent> timeline) {
    Milestones milestones = new Milestones();
    for (CaseEvent event : timeline) {
      milestones.read(event);
    }
    return milestones;
  }

  private void read(CaseEvent event) {
    if (event.entry().origin() == Origin.EVENT) {
      logEvents++;
      if (!event.type().supervises()) {
        firstLogged = firstLogged == null ? event : firstLogged;
        lastLogged = event;
      }
    }
    if (event.detail().promisedDueAt() != null
        && !event.type().supervises()
        && !shortens(event.detail().promisedDueAt())) {
      ownDeadline = event.detail().promisedDueAt();
    }
    if (event.type().endsCase()) {
      ended = event;
    }
    switch (event.type()) {
      case SUBMITTED -> submitted = submitted == null ? event : submitted;
      case ACCEPTED -> {
        accepted = accepted == null ? event : accepted;
        // What was accepted is complete, whether or not the correction was recorded.
        correcting = false;
      }
      case DECIDED -> {
        decided = event;
        readOutcome(event);
      }
      case CLOSED -> {
        closed = event;
        readOutcome(event);
      }
      case DELIVERED -> delivered = delivered == null ? event : delivered;
      case STEP_DONE -> steps++;
      case CORRECTION_REQUESTED -> {
        corrections++;
        correcting = true;
      }
      case CORRECTION_RECEIVED -> correcting = false;
      case WARNING_ANSWERED -> warningAnsweredAt = earlier(warningAnsweredAt, event);
      case YELLOW_ANSWERED -> yellowAnsweredAt = earlier(yellowAnsweredAt, event);
      case MISCONDUCT_CONFIRMED -> misconductConfirmedAt = earlier(misconductConfirmedAt, event);
      case NOT_ACCEPTED,
          VISITED,
          MATERIAL_SUPPLIED,
          SPECIAL_STARTED,
          SPECIAL_ENDED,
          WITHDRAWN,
          REVOKED -> {
        // the end of the case is read above, the rest by Interruptions, Visits and Materials
      }
    }
  }

  /** Events come in order of time: what is known already is earlier. */
  private static Instant earlier(@Nullable Instant known, CaseEvent event) {
    return known == null ? event.occurredAt() : known;
  }

  /** The limit is fixed at acceptance: a shorter one named later must not make a case late. */
  private boolean shortens(Instant deadline) {
    return accepted != null && ownDeadline != null && deadline.isBefore(ownDeadline);
  }

  private void readOutcome(CaseEvent event) {
    outcome = event.detail().outcome() == null ? outcome : event.detail().outcome();
  }

  /** When the case was closed, or null where it is open or ended otherwise. */
  @Nullable Instant closedAt() {
    return ended != null && ended.type() == EventType.CLOSED ? at(closed) : null;
  }

  @Nullable Instant acceptedAt() {
    return at(accepted);
  }

  @Nullable Instant endedAt() {
    return at(ended);
  }

  static @Nullable Instant at(@Nullable CaseEvent event) {
    return event == null ? null : event.occurredAt();
  }

  /** Where the case stands, given whether a special procedure has its clock stopped. */
  CaseState state(boolean stopped) {
    if (ended != null) {
      return switch (ended.type()) {
        case NOT_ACCEPTED -> CaseState.NOT_ACCEPTED;
        case WITHDRAWN -> CaseState.WITHDRAWN;
        case REVOKED -> CaseState.REVOKED;
        default -> CaseState.CLOSED;
      };
    }
    if (stopped) {
      return CaseState.SUSPENDED;
    }
    if (decided != null) {
      return CaseState.DECIDED;
    }
    if (correcting) {
      return CaseState.CORRECTING;
    }
    return accepted == null ? CaseState.SUBMITTED : CaseState.ACCEPTED;
  }
}
