package cn.sanyi.ingest.mapping;

import cn.sanyi.model.event.CaseEvent;
import cn.sanyi.model.event.EventType;
import cn.sanyi.registers.yaml.Symbols;
import cn.sanyi.registers.yaml.YamlObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads the parts of a mapping file that name fields; fixed texts are tried on the field at once.
 */
final class MappingFields {
  private final TimeParser times;

  MappingFields(TimeParser times) {
    this.times = times;
  }

  /** {@code field: attribute}. */
  Map<Field, String> attributes(YamlObject object) {
    Map<Field, String> attributes = new EnumMap<>(Field.class);
    if (object != null) {
      object.names().forEach(key -> attributes.put(field(object, key), object.requiredText(key)));
    }
    return attributes;
  }

  /** {@code field: text}, but for the members named in {@code others}. */
  Map<Field, String> fixed(YamlObject object, Set<String> others) {
    Map<Field, String> fixed = new EnumMap<>(Field.class);
    if (object != null) {
      for (String key : object.names()) {
        if (!others.contains(key)) {
          fixed.put(field(object, key), tried(object, key, field(object, key)));
        }
      }
    }
    return fixed;
  }

  /** {@code field: {text of the source: text of Sanyi}}. */
  Map<Field, Map<String, String>> values(YamlObject object) {
    Map<Field, Map<String, String>> values = new EnumMap<>(Field.class);
    if (object != null) {
      for (String key : object.names()) {
        Field field = field(object, key);
        YamlObject texts = object.object(key);
        Map<String, String> byText = new LinkedHashMap<>();
        texts.names().forEach(text -> byText.put(text, tried(texts, text, field)));
        values.put(field, byText);
      }
    }
    return values;
  }

  /** Rules that read an event from a time column. */
  List<DerivedRule> derived(List<YamlObject> objects) {
    List<DerivedRule> rules = new ArrayList<>();
    for (YamlObject object : objects) {
      EventType type = object.symbol("type", EventType.class);
      if (type == null) {
        throw object.wrong("type", "缺少“type”；可用：" + Symbols.names(EventType.class));
      }
      Map<String, List<String>> when = new LinkedHashMap<>();
      YamlObject conditions = object.object("when");
      if (conditions != null) {
        conditions.names().forEach(name -> when.put(name, conditions.texts(name)));
      }
      rules.add(
          new DerivedRule(
              type, object.requiredText("at"), when, fixed(object, Set.of("type", "at", "when"))));
    }
    return rules;
  }

  private Field field(YamlObject object, String key) {
    Field field = Field.of(key);
    if (field == null) {
      throw object.wrong(
          key,
          key.endsWith("Token") || key.equals("applicant") || key.equals("handler")
              ? "申请人与经办人只以令牌进入系统，请写在 tokens: 下的 applicant 与 handler"
              : "没有叫“"
                  + key
                  + "”的字段；可用："
                  + Arrays.stream(Field.values()).map(Field::key).collect(Collectors.joining("、")));
    }
    return field;
  }

  private String tried(YamlObject object, String key, Field field) {
    String text = object.text(key);
    try {
      if (text != null) {
        field.write(CaseEvent.builder("trial", EventType.STEP_DONE, Instant.EPOCH), text, times);
      }
      return text;
    } catch (Rejection e) {
      throw object.wrong(key, e.getMessage());
    }
  }
}
