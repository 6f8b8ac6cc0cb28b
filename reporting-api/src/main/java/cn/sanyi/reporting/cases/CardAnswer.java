package cn.sanyi.reporting.cases;

import cn.sanyi.model.fold.CaseFacts;
import cn.sanyi.reporting.alert.Alert;
import cn.sanyi.rules.card.Answer;
import cn.sanyi.rules.card.CardJudge;
import cn.sanyi.rules.card.Level;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The answer that a card wants.
 *
 * @param level WARNING or YELLOW
 * @param dueAt first instant at which the answer is late
 * @param answeredAt when it was answered, or null
 */
record CardAnswer(Level level, Instant dueAt, @Nullable Instant answeredAt) {
  /** Of the cards that stand, mildest first. */
  static List<CardAnswer> of(CaseFacts facts, List<Alert> cards, CardJudge judge) {
    return cards.stream()
        .filter(card -> card.revokedAt() == null)
        .sorted(Comparator.comparing(Alert::level))
        .map(card -> of(facts, card, judge))
        .filter(Objects::nonNull)
        .toList();
  }

  private static CardAnswer of(CaseFacts facts, Alert card, CardJudge judge) {
    Answer answer = judge.answerTo(facts, card.level(), card.firesAt());
    return answer == null
        ? null
        : new CardAnswer(card.level(), answer.dueAt(), answer.answeredAt());
  }
}
