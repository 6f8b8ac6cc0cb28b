package cn.sanyi.reporting.alert;

import cn.sanyi.rules.card.CardJudge;
import cn.sanyi.rules.card.Trigger;
import cn.sanyi.warehouse.row.IssuedCard;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a card stands as of an instant. What a card said when it was issued does not stay true: the
 * limit that was near is over some day.
 *
 * @param standing which of the few it is
 * @param standingName the same in Chinese
 * @param daysOverNow working days over the limit as of then; null unless overdue
 */
public record CardStanding(State standing, String standingName, @Nullable Integer daysOverNow) {
  /** The few ways in which a card stands. */
  public enum State {
    /** The limit is near. */
    NEAR_DUE,
    /** The limit is over and the case still open. */
    OVERDUE,
    /** A step of the case was not done in time. */
    STEP_OVERDUE,
    /** It is about no limit. */
    OTHER,
    /** The case has ended. */
    ENDED,
    /** It was taken back. */
    REVOKED
  }

  /**
   * @param trigger what its rule looks at, or null where the rule is not known any more
   */
  static CardStanding of(
      IssuedCard issued, @Nullable Trigger trigger, Instant asOf, CardJudge judge) {
    if (issued.revokedAt() != null) {
      return new CardStanding(State.REVOKED, "已撤销", null);
    }
    if (issued.caseEndedAt() != null) {
      return new CardStanding(State.ENDED, "已办结", null);
    }
    Instant dueAt = issued.card().dueAt();
    if (dueAt == null) {
      return new CardStanding(State.OTHER, trigger == null ? "非时限" : trigger.chinese(), null);
    }
    if (trigger == Trigger.STEP_EXCEEDED) {
      return new CardStanding(State.STEP_OVERDUE, "环节超期", null);
    }
    if (asOf.isBefore(dueAt)) {
      return new CardStanding(State.NEAR_DUE, "临近期限", null);
    }
    int days = judge.daysOver(dueAt, asOf);
    return new CardStanding(State.OVERDUE, "已超期 " + days + " 个工作日", days);
  }
}
