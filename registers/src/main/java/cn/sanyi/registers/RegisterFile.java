package cn.sanyi.registers;

import cn.sanyi.registers.FieldCheck.Comparison;
import cn.sanyi.registers.yaml.DefinitionException;
import cn.sanyi.registers.yaml.YamlObject;
import cn.sanyi.registers.yaml.YamlText;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the declaration of one register; whatever is wrong with it is said with its line. */
final class RegisterFile {
  private static final Set<String> KEYS =
      inOrder(
          "register",
          "name",
          "system",
          "clauses",
          "key",
          "unit",
          "counts",
          "fields",
          "checks",
          "clock");
  private static final Set<String> FIELD_KEYS =
      inOrder("name", "type", "required", "measure", "codes", "points", "masked");
  private static final Set<String> CHECK_KEYS = inOrder("that", "otherwise");

  /** What case events and the catalogue are called. */
  private static final Set<String> OTHERS = Set.of("case", "item", "organisation");

  /** What every row of a register says besides its fields. */
  private static final Set<String> RESERVED =
      Set.of(
          "register",
          "source",
          "recordKey",
          "revision",
          "operation",
          "recordedAt",
          "storedAt",
          "digest");

  private static final int MOST_FIELDS = 100;
  private static final Pattern CHECK =
      Pattern.compile("\\s*(\\w+)\\s*(<=|>=|!=|<|>|=)\\s*(\\w+)\\s*");
  private static final Map<String, Comparison> SIGNS =
      Map.of(
          "<=", Comparison.AT_MOST,
          "<", Comparison.LESS,
          ">=", Comparison.AT_LEAST,
          ">", Comparison.MORE,
          "=", Comparison.SAME,
          "!=", Comparison.OTHER);

  private RegisterFile() {}

  /**
   * Reads a declaration.
   *
   * @throws DefinitionException where it is wrong, naming the line and the remedy
   */
  static Register read(String file, Reader text) throws IOException {
    YamlObject root = new YamlObject(file, YamlText.compose(file, text));
    root.allowOnly(KEYS);
    String code = root.requiredText("register");
    if (!code.matches("[a-z][a-z0-9-]{1,39}") || OTHERS.contains(code)) {
      throw root.wrong("register", "台账代码只能用小写字母、数字和 -，2 至 40 个，且不能是 " + OTHERS);
    }
    List<RegisterField> fields = fields(root);
    Register register =
        new Register(
            code,
            root.requiredText("name"),
            root.requiredText("system"),
            List.copyOf(root.texts("clauses")),
            new Roles(root.requiredText("key"), root.requiredText("counts"), root.text("unit")),
            List.copyOf(fields),
            List.of(),
            ClockFile.read(root, fields),
            file);
    roles(root, register);
    return new Register(
        register.code(),
        register.name(),
        register.system(),
        register.clauses(),
        register.roles(),
        register.fields(),
        checks(root, register),
        register.clock(),
        file);
  }

  private static List<RegisterField> fields(YamlObject root) {
    YamlObject object = root.object("fields");
    if (object == null || object.names().isEmpty()) {
      throw root.wrong("fields", "缺少“fields”：台账有哪些字段");
    } else if (object.names().size() > MOST_FIELDS) {
      throw root.wrong("fields", "字段至多 " + MOST_FIELDS + " 个");
    }
    List<RegisterField> fields = new ArrayList<>();
    for (String name : object.names()) {
      if (!name.matches("[a-z][a-zA-Z0-9]{0,39}")
          || RESERVED.contains(name)
          || name.startsWith("clock")) {
        throw object.wrong(
            name,
            "字段名“" + name + "”不能用；以小写字母开头，只用字母和数字，至多 40 个，不能以 clock 开头，且不能是 " + sorted(RESERVED));
      }
      fields.add(field(name, object.requiredObject(name)));
    }
    return fields;
  }

  private static RegisterField field(String name, YamlObject object) {
    object.allowOnly(FIELD_KEYS);
    FieldKind kind = object.symbol("type", FieldKind.class);
    if (kind == null) {
      throw object.wrong("type", "字段“" + name + "”缺少“type”：它装什么");
    }
    Map<String, String> codes = new LinkedHashMap<>();
    if (object.has("codes")) {
      YamlObject words = object.requiredObject("codes");
      words.names().forEach(code -> codes.put(code, words.requiredText(code)));
    }
    for (String code : codes.keySet()) {
      if (kind != FieldKind.CODE && kind != FieldKind.WHOLE || !kind.takes(code)) {
        throw object.wrong("codes", "“codes”列出的取值须是 code 或 whole 类型的值，而不是“" + code + "”");
      }
    }
    Points points = object.symbol("points", Points.class);
    if (points != null && kind != FieldKind.CODE) {
      throw object.wrong("points", "只有 code 类型的字段能指向办件、事项或机构");
    }
    return new RegisterField(
        name,
        object.requiredText("name"),
        kind,
        flag(object, "required"),
        object.text("measure"),
        Collections.unmodifiableMap(codes),
        points,
        flag(object, "masked"));
  }

  private static boolean flag(YamlObject object, String name) {
    String text = object.text(name);
    if (text != null && !text.equals("true") && !text.equals("false")) {
      throw object.wrong(name, "“" + name + "”应为 true 或 false，而不是“" + text + "”");
    }
    return Boolean.parseBoolean(text);
  }

  private static void roles(YamlObject root, Register register) {
    Roles roles = register.roles();
    requireRole(root, register, "key", roles.key(), Set.of(FieldKind.CODE), true);
    requireRole(root, register, "counts", roles.counts(), Set.of(FieldKind.TIME), true);
    if (roles.unit() != null) {
      RegisterField unit =
          requireRole(root, register, "unit", roles.unit(), Set.of(FieldKind.CODE), false);
      if (unit.points() != Points.ORGANISATION) {
        throw root.wrong("unit", "责任单位所在的字段“" + roles.unit() + "”要写 points: organisation");
      }
    }
  }

  private static RegisterField requireRole(
      YamlObject root,
      Register register,
      String role,
      String name,
      Set<FieldKind> kinds,
      boolean required) {
    RegisterField field = register.field(name);
    if (field == null) {
      throw root.wrong(role, "“fields”中没有字段“" + name + "”");
    } else if (!kinds.contains(field.kind())) {
      throw root.wrong(
          role,
          "字段“" + name + "”是" + field.kind().label() + "，此处要的是" + kinds.iterator().next().label());
    } else if (required && !field.required()) {
      throw root.wrong(role, "字段“" + name + "”要写 required: true，否则有的记录就没有它");
    }
    return field;
  }

  private static List<FieldCheck> checks(YamlObject root, Register register) {
    List<FieldCheck> checks = new ArrayList<>();
    for (YamlObject object : root.objects("checks")) {
      object.allowOnly(CHECK_KEYS);
      Matcher that = CHECK.matcher(object.requiredText("that"));
      if (!that.matches()) {
        throw object.wrong("that", "应写成“字段 比较 字段”，如 calledAt >= takenAt；比较可用 " + SIGNS.keySet());
      }
      RegisterField left = register.field(that.group(1));
      RegisterField right = register.field(that.group(3));
      if (left == null || right == null) {
        throw object.wrong("that", "“fields”中没有字段“" + that.group(left == null ? 1 : 3) + "”");
      } else if (left.kind() != right.kind()) {
        throw object.wrong(
            "that", "两个字段类型不同（" + left.kind().label() + "、" + right.kind().label() + "），不能比较");
      }
      checks.add(
          new FieldCheck(
              left.name(), sign(that.group(2)), right.name(), object.requiredText("otherwise")));
    }
    return List.copyOf(checks);
  }

  private static Comparison sign(String sign) {
    return Objects.requireNonNull(SIGNS.get(sign), "a sign that the pattern knows");
  }

  private static Set<String> inOrder(String... names) {
    return new LinkedHashSet<>(List.of(names));
  }

  private static List<String> sorted(Set<String> names) {
    return names.stream().sorted().toList();
  }
}
