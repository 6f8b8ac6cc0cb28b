package cn.sanyi.registers;

import java.io.Serializable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A field of a register.
 *
 * @param name in mappings, events and queries
 * @param label in Chinese, for whoever reads it
 * @param kind what it holds
 * @param required whether every record has it
 * @param measure unit of measure, such as 分钟; null where there is none
 * @param codes the values that it may have with their words in order; empty where any will do
 * @param points to what it points; null where to nothing
 * @param masked whether a screen shows that there is a value, and not which
 */
public record RegisterField(
    String name,
    String label,
    FieldKind kind,
    boolean required,
    @Nullable String measure,
    Map<String, String> codes,
    @Nullable Points points,
    boolean masked)
    implements Serializable {

  /** Chinese: why a text in the form of its kind is no value of the field; null where it is one. */
  public @Nullable String problem(String text) {
    if (!kind.takes(text)) {
      return "“" + label + "”（" + name + "）不是" + kind.label();
    } else if (!codes.isEmpty() && !codes.containsKey(text)) {
      return "“" + label + "”（" + name + "）没有这个取值；可用：" + String.join("、", codes.keySet());
    }
    return null;
  }
}
