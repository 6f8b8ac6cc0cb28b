package cn.sanyi.rules.escalation;

/**
 * What the rules conclude.
 *
 * @param rule the line of the table
 * @param tally the cards that it was reached by
 */
public record Reached(EscalationRule rule, CardTally tally) {}
