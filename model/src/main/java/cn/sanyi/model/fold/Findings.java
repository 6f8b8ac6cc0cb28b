package cn.sanyi.model.fold;

import cn.sanyi.model.calendar.DayBasis;
import cn.sanyi.model.event.CaseEvent;
import cn.sanyi.model.event.EventType;
import cn.sanyi.model.event.Origin;
import cn.sanyi.model.item.ServiceItem;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What looks wrong in a case's records: one line per rule. */
final class Findings {
  private static final Duration LATE = Duration.ofHours(24);
  private static final int FABRICATED_CHAIN = 3;

  private Findings() {}

  static Set<Finding> of(
      List<CaseEvent> timeline,
      Milestones milestones,
      Interruptions interruptions,
      @Nullable ServiceItem item,
      boolean itemUnknown,
      boolean extendedTooLate,
      @Nullable DayBasis basis) {
    Set<Finding> findings = EnumSet.noneOf(Finding.class);
    Instant closedAt = milestones.closedAt();
    if (closedAt != null) {
      Instant acceptedAt = milestones.acceptedAt();
      Instant firstEventAt = Milestones.at(milestones.firstLogged);
      note(findings, Finding.MISSING_ACCEPTANCE, acceptedAt == null);
      note(findings, Finding.MISSING_DECISION, milestones.outcome == null);
      note(findings, Finding.CLOSED_BEFORE_ACCEPTED, before(closedAt, acceptedAt));
      note(findings, Finding.CLOSED_BEFORE_FIRST_EVENT, before(closedAt, firstEventAt));
      note(findings, Finding.SPECIAL_WITHOUT_END, interruptions.openAt(closedAt));
      note(
          findings,
          Finding.STEPS_AT_ONE_INSTANT,
          !doneAtOnce(item)
              && closedAt.equals(acceptedAt)
              && stepsAt(timeline, closedAt) >= FABRICATED_CHAIN);
    }
    note(
        findings,
        Finding.RECORDED_LATE,
        recordedLate(milestones.accepted) || recordedLate(milestones.closed));
    note(findings, Finding.SPECIAL_END_WITHOUT_START, interruptions.endWithoutStart());
    note(findings, Finding.CORRECTED_TWICE, milestones.corrections >= 2);
    note(findings, Finding.REASON_MISSING, reasonMissing(milestones.ended));
    note(findings, Finding.ITEM_UNKNOWN, itemUnknown);
    note(findings, Finding.EXTENDED_TOO_LATE, extendedTooLate);
    note(findings, Finding.CALENDAR_PROVISIONAL, basis == DayBasis.REGULATION);
    note(findings, Finding.CALENDAR_NOT_KNOWN, basis == DayBasis.WEEKENDS);
    return findings;
  }

  private static void note(Set<Finding> findings, Finding finding, boolean applies) {
    if (applies) {
      findings.add(finding);
    }
  }

  private static boolean before(Instant instant, @Nullable Instant other) {
    return other != null && instant.isBefore(other);
  }

  /** A 即办件 is done while the applicant waits: one instant for all its steps is no mark. */
  private static boolean doneAtOnce(@Nullable ServiceItem item) {
    return item != null && item.limits().instant();
  }

  /** Log records of the chain from acceptance to closing at one instant. */
  private static int stepsAt(List<CaseEvent> timeline, Instant instant) {
    int steps = 0;
    for (CaseEvent event : timeline) {
      boolean inChain =
          switch (event.type()) {
            case ACCEPTED, STEP_DONE, DECIDED, CLOSED -> event.entry().origin() == Origin.EVENT;
            default -> false;
          };
      if (inChain) {
        if (!event.occurredAt().equals(instant)) {
          return 0;
        }
        steps++;
      }
    }
    return steps;
  }

  private static boolean recordedLate(@Nullable CaseEvent event) {
    return event != null
        && event.recordedAt() != null
        && event.recordedAt().isAfter(event.occurredAt().plus(LATE));
  }

  private static boolean reasonMissing(@Nullable CaseEvent ended) {
    return ended != null
        && ended.type() != EventType.CLOSED
        && (ended.detail().reason() == null || ended.detail().reason().isBlank());
  }
}
