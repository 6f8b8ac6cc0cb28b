package cn.sanyi.ingest.mapping;

import cn.sanyi.registers.FieldKind;
import cn.sanyi.registers.Register;
import cn.sanyi.registers.RegisterField;
import cn.sanyi.registers.yaml.YamlObject;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads where a register's fields come from; fixed texts are tried on the field at once. */
final class RegisterFields {
  private final Register register;
  private final TimeParser times;

  RegisterFields(Register register, TimeParser times) {
    this.register = register;
    this.times = times;
  }

  FieldSources read(YamlObject root) {
    Map<String, String> attributes = new HashMap<>();
    YamlObject fields = root.object("fields");
    if (fields == null) {
      throw root.wrong("fields", "缺少“fields”：台账的各个字段在哪一列");
    }
    for (String name : fields.names()) {
      if (!RegisterMapping.BESIDES.contains(name)) {
        field(fields, name);
      }
      attributes.put(name, fields.requiredText(name));
    }
    FieldSources sources =
        new FieldSources(
            Map.copyOf(attributes),
            fixed(root.object("constants")),
            fixed(root.object("defaults")),
            values(root.object("values")));
    for (RegisterField field : register.fields()) {
      boolean told =
          Stream.of(sources.attributes(), sources.constants(), sources.defaults())
              .anyMatch(texts -> texts.containsKey(field.name()));
      if (field.required() && !told) {
        throw root.wrong(
            "fields",
            "台账“%s”的每条记录都要有“%s”（%s）；请写明它在哪一列，或写在 constants 中"
                .formatted(register.name(), field.label(), field.name()));
      }
    }
    for (String name : sources.constants().keySet()) {
      if (attributes.containsKey(name)) {
        throw root.wrong(
            "constants", "“" + name + "”同时写在 fields 与 constants 中；只在列为空时才用的值请写在 defaults 中");
      }
    }
    return sources;
  }

  private Map<String, String> fixed(YamlObject object) {
    Map<String, String> fixed = new HashMap<>();
    if (object != null) {
      object.names().forEach(name -> fixed.put(name, tried(object, name, field(object, name))));
    }
    return fixed;
  }

  private Map<String, Map<String, String>> values(YamlObject object) {
    Map<String, Map<String, String>> values = new HashMap<>();
    if (object != null) {
      for (String name : object.names()) {
        YamlObject texts = object.object(name);
        RegisterField field = field(object, name);
        Map<String, String> byText = new LinkedHashMap<>();
        texts.names().forEach(text -> byText.put(text, tried(texts, text, field)));
        values.put(name, byText);
      }
    }
    return values;
  }

  private RegisterField field(YamlObject object, String name) {
    RegisterField field = register.field(name);
    if (field == null) {
      throw object.wrong(
          name,
          "台账“%s”没有字段“%s”；可用：%s"
              .formatted(
                  register.name(),
                  name,
                  register.fields().stream()
                      .map(RegisterField::name)
                      .collect(Collectors.joining("、"))));
    }
    return field;
  }

  /** Null where it says nothing, which a text of the source may mean. */
  private String tried(YamlObject object, String name, RegisterField field) {
    if (field.kind() == FieldKind.PERSON) {
      throw object.wrong(name, "“" + field.label() + "”指向人，只能来自记录本身");
    }
    try {
      String text = object.text(name);
      return text == null ? null : FieldText.read(field, text, times);
    } catch (Rejection e) {
      throw object.wrong(name, e.getMessage());
    }
  }
}
