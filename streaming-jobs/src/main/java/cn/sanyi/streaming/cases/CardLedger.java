package cn.sanyi.streaming.cases;

import cn.sanyi.model.card.Card;
import cn.sanyi.model.card.Level;
import cn.sanyi.warehouse.row.CardRow;
import cn.sanyi.warehouse.row.IssuedCard;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Brings the cards held on a case into line with those its facts warrant: one per level, changed
 * where its content changed, revoked where it is no longer warranted, never deleted.
 */
final class CardLedger {
  private static final String NOT_WARRANTED = "后到或更正的事件表明此牌不应发出，自动撤销";

  private CardLedger() {}

  /**
   * @param held cards as last written; changed in place
   * @param warranted what the rules say up to now
   * @param caseEndedAt when the case ended, or null
   * @param known the job's clock when the facts became known: no card is raised earlier
   * @param now the job's clock
   * @param changed takes each card that has to be written
   */
  static void reconcile(
      List<CardRow> held,
      List<Card> warranted,
      Instant caseEndedAt,
      Instant known,
      Instant now,
      Consumer<IssuedCard> changed) {
    Set<Level> levels = EnumSet.noneOf(Level.class);
    for (Card card : warranted) {
      levels.add(card.level());
      int index = indexOf(held, card.level());
      if (index < 0) {
        IssuedCard issued = IssuedCard.standing(card, later(card.firesAt(), known), caseEndedAt, 1);
        held.add(CardRow.of(issued));
        changed.accept(issued);
      } else {
        IssuedCard before = held.get(index).issued();
        Instant raisedAt = before.raisedAt();
        if (!IssuedCard.standing(card, raisedAt, caseEndedAt, before.revision()).equals(before)) {
          long next = before.revision() + 1;
          write(held, index, IssuedCard.standing(card, raisedAt, caseEndedAt, next), changed);
        }
      }
    }
    for (int i = 0; i < held.size(); i++) {
      IssuedCard issued = held.get(i).issued();
      if (issued.revokedAt() == null && !levels.contains(issued.card().level())) {
        write(held, i, issued.revoked(caseEndedAt, now, NOT_WARRANTED), changed);
      }
    }
  }

  private static void write(
      List<CardRow> held, int index, IssuedCard issued, Consumer<IssuedCard> changed) {
    held.set(index, CardRow.of(issued));
    changed.accept(issued);
  }

  private static int indexOf(List<CardRow> held, Level level) {
    for (int i = 0; i < held.size(); i++) {
      if (held.get(i).level().equals(level.name())) {
        return i;
      }
    }
    return -1;
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }
}
