package cn.sanyi.batch.reconcile;

import cn.sanyi.model.card.Card;
import cn.sanyi.model.card.Level;
import cn.sanyi.rules.card.Schedule;
import cn.sanyi.warehouse.row.IssuedCard;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Compares the cards that the facts warrant with those that the stream holds. */
public final class CardComparison {
  private CardComparison() {}

  /**
   * The cards that differ, one Chinese sentence for each level.
   *
   * @param warranted what the facts warrant, now and later
   * @param stored the stream's cards that are not revoked
   * @param now a card that fires later may be there already or not yet
   */
  public static List<String> differences(Schedule warranted, List<IssuedCard> stored, Instant now) {
    List<String> differences = new ArrayList<>();
    for (IssuedCard issued : stored) {
      Card row = issued.card();
      Card card = find(warranted.cards(), row.level());
      if (card == null) {
        differences.add(row.level() + "：流有 " + row.rule() + "，重算没有");
      } else if (!card.rule().equals(row.rule()) || !card.firesAt().equals(row.firesAt())) {
        differences.add(
            "%s：流 %s %s，重算 %s %s"
                .formatted(row.level(), row.rule(), row.firesAt(), card.rule(), card.firesAt()));
      }
    }
    for (Card card : warranted.upTo(now)) {
      if (stored.stream().noneMatch(row -> row.card().level() == card.level())) {
        differences.add(card.level() + "：流没有，重算 " + card.rule() + " " + card.firesAt());
      }
    }
    return differences;
  }

  private static Card find(List<Card> cards, Level level) {
    return cards.stream().filter(card -> card.level() == level).findFirst().orElse(null);
  }
}
