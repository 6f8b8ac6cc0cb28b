package cn.sanyi.reporting.cases;

import cn.sanyi.model.fold.CaseFacts;
import cn.sanyi.reporting.alert.Alert;
import cn.sanyi.rules.card.CardJudge;
import cn.sanyi.rules.card.Level;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * The answer that a card wants.
 *
 * @param level WARNING or YELLOW
 * @param dueAt first instant at which the answer is late
 * @param answeredAt when it was answered, or null
 */
record CardAnswer(String level, Instant dueAt, Instant answeredAt) {
  /** Of the cards that stand, mildest first; none where the unit does not answer alerts. */
  static List<CardAnswer> of(CaseFacts facts, List<Alert> cards, CardJudge judge) {
    if (!facts.answersExpected()) {
      return List.of();
    }
    return cards.stream()
        .filter(card -> card.revokedAt() == null)
        .sorted(Comparator.comparing(card -> Level.valueOf(card.level())))
        .map(card -> of(facts, card, judge))
        .filter(Objects::nonNull)
        .toList();
  }

  private static CardAnswer of(CaseFacts facts, Alert card, CardJudge judge) {
    Level level = Level.valueOf(card.level());
    Instant dueAt = judge.answerDueAt(level, card.firesAt());
    boolean warning = level == Level.WARNING;
    Instant answeredAt = warning ? facts.warningAnsweredAt() : facts.yellowAnsweredAt();
    boolean inTime = answeredAt != null && dueAt != null && answeredAt.isBefore(dueAt);
    // A 预警 wants no answer any more once the case has ended within the time to give one.
    boolean settled =
        dueAt != null && warning && facts.endedAt() != null && !facts.endedAt().isAfter(dueAt);
    return dueAt == null || settled && !inTime
        ? null
        : new CardAnswer(card.level(), dueAt, answeredAt);
  }
}
