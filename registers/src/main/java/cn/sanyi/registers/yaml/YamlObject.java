package cn.sanyi.registers.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A YAML mapping whose members are asked for by name; every complaint names the line. */
public final class YamlObject {
  private final String file;
  private final Node node;
  private final Map<String, Node> members = new LinkedHashMap<>();
  private final Map<String, Node> keys = new HashMap<>();

  public YamlObject(String file, Node node) {
    this.file = file;
    this.node = node;
    if (!(node instanceof MappingNode mapping)) {
      throw wrong(node, "此处应为“名称: 值”的列表");
    }
    for (NodeTuple tuple : mapping.getValue()) {
      String key = scalar(tuple.getKeyNode());
      keys.put(key, tuple.getKeyNode());
      if (key == null || members.put(key, tuple.getValueNode()) != null) {
        throw wrong(tuple.getKeyNode(), key == null ? "键不能为空" : "“" + key + "”写了两次");
      }
    }
  }

  public Set<String> names() {
    return members.keySet();
  }

  public boolean has(String name) {
    return members.containsKey(name);
  }

  /** Refuses members that no one would read: a misspelt key must not be ignored. */
  public void allowOnly(Set<String> allowed) {
    members.forEach(
        (name, value) -> {
          if (!allowed.contains(name)) {
            throw wrong(name, "不认识的键“" + name + "”；此处可用：" + String.join("、", allowed));
          }
        });
  }

  /** A text, or null where the member is missing or empty. */
  public @Nullable String text(String name) {
    Node value = members.get(name);
    return value == null ? null : scalar(value);
  }

  public String requiredText(String name) {
    String text = text(name);
    if (text == null) {
      throw wrong(node, "缺少“" + name + "”");
    }
    return text;
  }

  public int integer(String name, int fallback) {
    String text = text(name);
    try {
      return text == null ? fallback : Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw wrong(name, "“" + name + "”应为整数，而不是“" + text + "”");
    }
  }

  /** A member of an enum, written as in the enum or in lower case; null where missing. */
  public <E extends Enum<E>> @Nullable E symbol(String name, Class<E> type) {
    String text = text(name);
    try {
      return text == null ? null : Symbols.parse(type, text);
    } catch (IllegalArgumentException e) {
      throw wrong(name, String.valueOf(e.getMessage()));
    }
  }

  /** An inner mapping, or null where the member is missing. */
  public @Nullable YamlObject object(String name) {
    Node value = members.get(name);
    return value == null ? null : new YamlObject(file, value);
  }

  /** An inner mapping; a complaint where the member is missing. */
  public YamlObject requiredObject(String name) {
    YamlObject object = object(name);
    if (object == null) {
      throw wrong(node, "缺少“" + name + "”");
    }
    return object;
  }

  public boolean isObject(String name) {
    return members.get(name) instanceof MappingNode;
  }

  /** A list of mappings, empty where the member is missing. */
  public List<YamlObject> objects(String name) {
    List<YamlObject> objects = new ArrayList<>();
    nodes(name).forEach(element -> objects.add(new YamlObject(file, element)));
    return objects;
  }

  /** A list of texts; a single text is a list of one; empty where the member is missing. */
  public List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    nodes(name).forEach(element -> texts.add(String.valueOf(scalar(element))));
    return texts;
  }

  /** All members as texts. */
  public Map<String, @Nullable String> texts() {
    Map<String, @Nullable String> texts = new LinkedHashMap<>();
    members.forEach((name, value) -> texts.put(name, scalar(value)));
    return texts;
  }

  /** A complaint about a member, or about the whole where it has no such member. */
  public DefinitionException wrong(String name, String reason) {
    return wrong(keys.getOrDefault(name, node), reason);
  }

  private List<? extends Node> nodes(String name) {
    Node value = members.get(name);
    if (value == null) {
      return List.of();
    }
    return value instanceof SequenceNode sequence ? sequence.getValue() : List.of(value);
  }

  private @Nullable String scalar(Node value) {
    if (value instanceof ScalarNode scalar) {
      String text = scalar.getValue().strip();
      return text.isEmpty() || (text.equals("null") && scalar.isPlain()) ? null : text;
    }
    throw wrong(value, "此处应为一个值");
  }

  private DefinitionException wrong(Node at, String reason) {
    int line = at.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    return new DefinitionException(file, line, reason);
  }
}
