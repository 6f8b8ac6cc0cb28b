package cn.sanyi.rules.card;

import cn.sanyi.model.card.Card;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * All cards that a case's facts will ever warrant, at most one per level, earliest first: known in
 * advance, because nothing in the facts depends on the present moment.
 *
 * @param cards by firing instant, then level
 */
public record Schedule(List<Card> cards) {
  static final Schedule EMPTY = new Schedule(List.of());

  public Schedule {
    cards =
        cards.stream()
            .sorted(Comparator.comparing(Card::firesAt).thenComparing(Card::level))
            .toList();
  }

  /** The cards warranted up to an instant, that instant included. */
  public List<Card> upTo(Instant now) {
    return cards.stream().filter(card -> !card.firesAt().isAfter(now)).toList();
  }

  /** When the next card will be warranted, or null where none is to come. */
  public Instant nextAfter(Instant now) {
    return cards.stream().map(Card::firesAt).filter(at -> at.isAfter(now)).findFirst().orElse(null);
  }
}
