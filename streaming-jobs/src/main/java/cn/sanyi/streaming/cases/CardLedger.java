package cn.sanyi.streaming.cases;

import cn.sanyi.rules.card.Card;
import cn.sanyi.warehouse.row.CardRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Brings the cards held on a case into line with those its facts warrant: one per level, changed
 * where its content changed, revoked where it is no longer warranted, never deleted.
 */
final class CardLedger {
  private static final String NOT_WARRANTED = "后到或更正的事件表明此牌不应发出，自动撤销";

  private CardLedger() {}

  /**
   * @param held rows as last written; changed in place
   * @param warranted what the rules say up to now
   * @param caseEndedAt when the case ended, or null
   * @param known the job's clock when the facts became known: no card is raised earlier
   * @param now the job's clock
   * @param changed takes each row that has to be written
   */
  static void reconcile(
      List<CardRow> held,
      List<Card> warranted,
      Instant caseEndedAt,
      Instant known,
      Instant now,
      Consumer<CardRow> changed) {
    List<String> levels = new ArrayList<>(warranted.size());
    for (Card card : warranted) {
      String level = card.level().name();
      levels.add(level);
      int index = indexOf(held, level);
      CardRow before = index < 0 ? null : held.get(index);
      Instant raisedAt = before != null ? before.raisedAt() : later(card.firesAt(), known);
      CardRow row = row(card, raisedAt, caseEndedAt, before == null ? 1 : before.revision());
      if (before == null) {
        held.add(row);
        changed.accept(row);
      } else if (!row.equals(before)) {
        write(held, index, row(card, raisedAt, caseEndedAt, before.revision() + 1), changed);
      }
    }
    for (int i = 0; i < held.size(); i++) {
      CardRow row = held.get(i);
      if (row.revokedAt() == null && !levels.contains(row.level())) {
        write(held, i, revoked(row, caseEndedAt, now), changed);
      }
    }
  }

  private static void write(List<CardRow> held, int index, CardRow row, Consumer<CardRow> changed) {
    held.set(index, row);
    changed.accept(row);
  }

  private static int indexOf(List<CardRow> held, String level) {
    for (int i = 0; i < held.size(); i++) {
      if (held.get(i).level().equals(level)) {
        return i;
      }
    }
    return -1;
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  private static CardRow row(Card card, Instant raisedAt, Instant caseEndedAt, long revision) {
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
        Json.object(card.values()),
        raisedAt,
        caseEndedAt,
        null,
        null,
        revision);
  }

  private static CardRow revoked(CardRow row, Instant caseEndedAt, Instant now) {
    return new CardRow(
        row.caseId(),
        row.level(),
        row.rule(),
        row.ruleVersion(),
        row.firesAt(),
        row.dueAt(),
        row.daysOver(),
        row.unitCode(),
        row.itemCode(),
        row.reason(),
        row.valuesSeen(),
        row.raisedAt(),
        caseEndedAt,
        now,
        NOT_WARRANTED,
        row.revision() + 1);
  }
}
