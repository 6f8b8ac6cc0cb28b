package cn.sanyi.ingest.read;

import cn.sanyi.ingest.guard.GuardedXml;
import cn.sanyi.model.text.Printable;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The attributes of one trace or event. The standard demands that keys beside each other differ but
 * in a list; the same key with the same value is forgiven, with another it is a contradiction.
 */
final class XesAttributes {
  private static final Set<String> LISTS = Set.of("list", "container", "values");

  private final SourceFile file;
  private final String location;
  private final String prefix;
  private final Attributes attributes;
  private final Map<String, Integer> numbers = new HashMap<>();
  private String contradiction;
  private String contradicting;

  XesAttributes(SourceFile file, int line, String prefix) {
    this.file = file;
    this.location = file.at(line);
    this.prefix = prefix;
    this.attributes = new Attributes(file.limits());
  }

  /** Reads all attributes of the element that begins here. */
  void all(GuardedXml xml) {
    while (xml.next() && !xml.ends()) {
      if (xml.starts()) {
        one(xml);
      }
    }
  }

  /** Reads the attribute that begins here, with those inside it. */
  void one(GuardedXml xml) {
    attribute(xml, prefix, false);
  }

  String location() {
    return location;
  }

  Map<String, String> texts() {
    return attributes.texts();
  }

  long chars() {
    return attributes.chars();
  }

  /** Chinese: which key has two values, or null. */
  String contradiction() {
    return contradiction;
  }

  /** That key with its values, where there is a contradiction. */
  String contradicting() {
    return contradicting;
  }

  private void attribute(GuardedXml xml, String outer, boolean inList) {
    boolean list = inList || LISTS.contains(xml.name());
    String key = xml.attribute("key");
    String value = xml.attribute("value");
    // The wrapper <values> of a list has no key of its own.
    String name = key == null ? outer : outer + key;
    if (key != null && value != null) {
      put(name, value, inList);
    }
    String excess = attributes.excess(name);
    if (excess != null) {
      throw new ReadException(file.at(xml.line()), excess + "，已停止读取；请删去用不到的");
    }
    while (xml.next() && !xml.ends()) {
      if (xml.starts()) {
        attribute(xml, key == null ? outer : name + "/", list);
      }
    }
  }

  private void put(String name, String value, boolean inList) {
    if (inList && attributes.get(name) != null) {
      numbered(name, value);
    } else if (!attributes.put(name, value)
        && !attributes.get(name).equals(value)
        && contradiction == null) {
      contradiction =
          "属性“" + Printable.brief(name) + "”写了两次而值不同，XES（IEEE 1849）不允许，不知以哪个为准；请更正后重新导入";
      contradicting = name + "=" + attributes.get(name) + "\n" + name + "=" + value;
    }
  }

  /** Elements of a list may have one key: the second is {@code key/2}, the third … */
  private void numbered(String name, String value) {
    int n = numbers.merge(name, 2, (last, first) -> last + 1);
    while (!attributes.put(name + "/" + n, value)) {
      n = numbers.merge(name, 2, (last, first) -> last + 1);
    }
  }
}
