package cn.sanyi.ingest.read;

import java.util.LinkedHashMap;
import java.util.Map;

/** The attributes of one record as they come together, and whether that grows too much. */
final class Attributes {
  /** Nested names are joined, so that one long name would stand in each of many others. */
  private static final int MAX_NAME = 1_000;

  private final Map<String, String> texts = new LinkedHashMap<>();
  private final ReadLimits limits;
  private long chars;

  Attributes(ReadLimits limits) {
    this.limits = limits;
  }

  Map<String, String> texts() {
    return texts;
  }

  long chars() {
    return chars;
  }

  String get(String name) {
    return texts.get(name);
  }

  /** Adds one; false where the name is taken. */
  boolean put(String name, String text) {
    boolean free = texts.putIfAbsent(name, text) == null;
    chars += free ? name.length() + text.length() : 0;
    return free;
  }

  /** Chinese: what is too much, or null. */
  String excess(String name) {
    if (name.length() > MAX_NAME) {
      return "有一个属性名（连同外层）超过 " + MAX_NAME + " 个字符";
    } else if (texts.size() > limits.attributes()) {
      return "一条记录超过 " + limits.attributes() + " 个属性";
    }
    return chars > limits.recordChars() ? "一条记录超过 " + limits.recordChars() + " 个字符" : null;
  }
}
