package cn.sanyi.rules.card;

import java.time.Instant;

/**
 * What a card rule concludes.
 *
 * @param rule the rule that holds
 * @param firesAt from when
 * @param unanswered the card whose answer is missing, or null where the rule is about none
 */
public record Warrant(CardRule rule, Instant firesAt, Warrant unanswered) {
  /** What a rule concludes that is about no other card. */
  public Warrant(CardRule rule, Instant firesAt) {
    this(rule, firesAt, null);
  }
}
