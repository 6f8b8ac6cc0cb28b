package cn.sanyi.ingest.mapping;

import cn.sanyi.model.event.EventType;
import cn.sanyi.registers.yaml.Symbols;
import cn.sanyi.registers.yaml.YamlObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Reads {@code activities}: by name one word, a rule with fields, or rules by lifecycle. */
final class ActivityRules {
  private static final String WORDS = "step、ignore、quarantine 或事件类型 ";
  private final MappingFields fields;

  ActivityRules(MappingFields fields) {
    this.fields = fields;
  }

  Activities read(YamlObject object) {
    Map<String, Map<String, ActivityRule>> rules = new LinkedHashMap<>();
    if (object != null) {
      for (String activity : object.names()) {
        YamlObject inner = object.isObject(activity) ? object.object(activity) : null;
        rules.put(
            activity,
            inner != null && inner.has("lifecycle")
                ? byLifecycle(inner)
                : Map.of(Activities.ANY, rule(object, activity)));
      }
    }
    return new Activities(rules);
  }

  private Map<String, ActivityRule> byLifecycle(YamlObject object) {
    object.allowOnly(Set.of("lifecycle"));
    YamlObject transitions = object.object("lifecycle");
    Map<String, ActivityRule> rules = new LinkedHashMap<>();
    transitions.names().forEach(name -> rules.put(name, rule(transitions, name)));
    return rules;
  }

  private ActivityRule rule(YamlObject object, String name) {
    if (object.isObject(name)) {
      YamlObject rule = object.object(name);
      return word(rule, "type", rule.requiredText("type"), fields.fixed(rule, Set.of("type")));
    }
    return word(object, name, object.requiredText(name), Map.of());
  }

  private static ActivityRule word(
      YamlObject object, String at, String word, Map<Field, String> set) {
    try {
      return ActivityRule.of(word, set);
    } catch (IllegalArgumentException e) {
      throw object.wrong(at, "“" + word + "”应为 " + WORDS + Symbols.names(EventType.class));
    }
  }
}
