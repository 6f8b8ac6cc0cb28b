package cn.sanyi.rules.escalation;

import java.time.Instant;

/**
 * Cards of a unit that come to a higher level together. Like a card it is computed, not observed:
 * it is there while the cards that it stands on are.
 *
 * @param rule the rule that says so
 * @param tally the cards
 * @param reachedAt when the card fired that made the number full
 * @param reason Chinese sentence
 */
public record Escalation(EscalationRule rule, CardTally tally, Instant reachedAt, String reason) {

  static Escalation of(Reached reached) {
    EscalationRule rule = reached.rule();
    CardTally tally = reached.tally();
    Instant reachedAt = tally.firesAt().get(rule.least() - 1);
    return new Escalation(rule, tally, reachedAt, Sentence.of(rule, tally, reachedAt));
  }
}
