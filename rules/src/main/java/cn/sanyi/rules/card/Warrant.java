package cn.sanyi.rules.card;

import java.time.Instant;

/**
 * What a card rule concludes.
 *
 * @param rule the rule that holds
 * @param firesAt from when
 */
public record Warrant(CardRule rule, Instant firesAt) {}
