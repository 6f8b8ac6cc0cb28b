package cn.sanyi.ingest.mapping;

import cn.sanyi.model.event.EventType;
import cn.sanyi.registers.yaml.Symbols;
import java.util.Map;

/**
 * What an activity of the log means.
 *
 * @param action what to do with its records
 * @param type the event they become, null where they become none
 * @param set fields that the rule fixes
 */
record ActivityRule(Action action, EventType type, Map<Field, String> set) {
  enum Action {
    EVENT,
    IGNORE,
    QUARANTINE
  }

  static final ActivityRule UNKNOWN = new ActivityRule(Action.QUARANTINE, null, Map.of());

  /** A rule by one word: an event type, {@code step}, {@code ignore} or {@code quarantine}. */
  static ActivityRule of(String word, Map<Field, String> set) {
    return switch (word) {
      case "ignore" -> new ActivityRule(Action.IGNORE, null, Map.of());
      case "quarantine" -> UNKNOWN;
      case "step" -> new ActivityRule(Action.EVENT, EventType.STEP_DONE, set);
      default -> new ActivityRule(Action.EVENT, Symbols.parse(EventType.class, word), set);
    };
  }
}
