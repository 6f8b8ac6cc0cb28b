package cn.sanyi.reporting.cases;

import cn.sanyi.model.card.Card;
import cn.sanyi.model.card.Level;
import cn.sanyi.model.fold.CaseFacts;
import cn.sanyi.reporting.alert.Alert;
import cn.sanyi.rules.card.Answer;
import cn.sanyi.rules.card.CardJudge;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * The answer that a card wants.
 *
 * @param level WARNING or YELLOW
 * @param answer until when, and when it was given
 */
record CardAnswer(Level level, @JsonUnwrapped Answer answer) {
  /** Of the cards that stand, mildest first. */
  static List<CardAnswer> of(CaseFacts facts, List<Alert> cards, CardJudge judge) {
    return cards.stream()
        .filter(alert -> alert.issued().revokedAt() == null)
        .map(Alert::card)
        .sorted(Comparator.comparing(Card::level))
        .map(card -> of(facts, card, judge))
        .filter(Objects::nonNull)
        .toList();
  }

  private static CardAnswer of(CaseFacts facts, Card card, CardJudge judge) {
    Answer answer = judge.answerTo(facts, card.level(), card.firesAt());
    return answer == null ? null : new CardAnswer(card.level(), answer);
  }
}
