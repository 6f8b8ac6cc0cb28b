package cn.sanyi.warehouse.row;

import cn.sanyi.model.card.Card;
import cn.sanyi.model.card.Level;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An {@link IssuedCard} as the stream's state holds it. The name of this class and its components
 * are the format of that state since the first version: it is not to be changed, moved or used
 * elsewhere, or checkpoints and savepoints of earlier versions cannot be read.
 *
 * @param level name of the level
 */
public record CardRow(
    String caseId,
    String level,
    String rule,
    String ruleVersion,
    Instant firesAt,
    @Nullable Instant dueAt,
    int daysOver,
    @Nullable String unitCode,
    @Nullable String itemCode,
    String reason,
    String valuesSeen,
    Instant raisedAt,
    @Nullable Instant caseEndedAt,
    @Nullable Instant revokedAt,
    @Nullable String revokedReason,
    long revision) {

  /** To be held. */
  public static CardRow of(IssuedCard issued) {
    Card card = issued.card();
    return new CardRow(
        card.caseId(),
        card.level().name(),
        card.rule(),
        card.ruleVersion(),
        card.firesAt(),
        card.dueAt(),
        card.daysOver(),
        card.unitCode(),
        card.itemCode(),
        card.reason(),
        card.valuesSeen(),
        issued.raisedAt(),
        issued.caseEndedAt(),
        issued.revokedAt(),
        issued.revokedReason(),
        issued.revision());
  }

  /** The card that is held. */
  public IssuedCard issued() {
    Card card =
        new Card(
            caseId,
            Level.valueOf(level),
            rule,
            ruleVersion,
            firesAt,
            dueAt,
            daysOver,
            unitCode,
            itemCode,
            reason,
            valuesSeen);
    return new IssuedCard(card, raisedAt, caseEndedAt, revokedAt, revokedReason, revision);
  }
}
