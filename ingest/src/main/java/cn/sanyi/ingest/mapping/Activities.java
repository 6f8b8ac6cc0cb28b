package cn.sanyi.ingest.mapping;

import java.util.Map;

/**
 * Rules by activity name and lifecycle transition; {@code *} stands for any other.
 *
 * @param rules activity name to transition to rule
 */
record Activities(Map<String, Map<String, ActivityRule>> rules) {
  static final String ANY = "*";

  /** Whether transitions of any activity are told apart. */
  boolean askLifecycle() {
    return rules.values().stream().anyMatch(Activities::apart);
  }

  /** Whether transitions of this activity are told apart, so that one of them may have no rule. */
  boolean askLifecycle(String activity) {
    return apart(rules.getOrDefault(activity, rules.getOrDefault(ANY, Map.of())));
  }

  private static boolean apart(Map<String, ActivityRule> byTransition) {
    return byTransition.keySet().stream().anyMatch(transition -> !transition.equals(ANY));
  }

  /** The rule of an activity; the quarantine where the mapping says nothing of it. */
  ActivityRule of(String activity, String lifecycle) {
    Map<String, ActivityRule> byTransition = rules.get(activity);
    if (byTransition == null) {
      byTransition = rules.getOrDefault(ANY, Map.of());
    }
    ActivityRule rule = lifecycle == null ? null : byTransition.get(lifecycle);
    return rule != null ? rule : byTransition.getOrDefault(ANY, ActivityRule.UNKNOWN);
  }
}
