package cn.sanyi.warehouse.row;

import cn.sanyi.model.card.Card;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A card and what became of it: the rows of card; key (case_id, level).
 *
 * @param card as the rules warranted it last
 * @param raisedAt the job's clock when it was raised
 * @param caseEndedAt when the case ended (nothing more to supervise), or null while open
 * @param revokedAt the job's clock when later events showed it was not warranted, or null
 * @param revokedReason why, or null
 * @param revision counts up with every change
 */
public record IssuedCard(
    Card card,
    Instant raisedAt,
    @Nullable Instant caseEndedAt,
    @Nullable Instant revokedAt,
    @Nullable String revokedReason,
    long revision) {

  /** A card that stands. */
  public static IssuedCard standing(
      Card card, Instant raisedAt, @Nullable Instant caseEndedAt, long revision) {
    return new IssuedCard(card, raisedAt, caseEndedAt, null, null, revision);
  }

  /** Taken back, at the next revision. */
  public IssuedCard revoked(@Nullable Instant caseEndedAt, Instant at, String reason) {
    return new IssuedCard(card, raisedAt, caseEndedAt, at, reason, revision + 1);
  }

  /** As it looked at an instant to whom a case that ended no earlier was still open. */
  public IssuedCard seenAt(Instant asOf) {
    return caseEndedAt == null || caseEndedAt.isBefore(asOf)
        ? this
        : new IssuedCard(card, raisedAt, null, revokedAt, revokedReason, revision);
  }

  /** Whether it stands on a case that is open. */
  public boolean open() {
    return revokedAt == null && caseEndedAt == null;
  }
}
