package cn.sanyi.ingest.mapping;

import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Where the texts of a register's fields come from, all by name of the field.
 *
 * @param attributes attribute of the record
 * @param constants text, always
 * @param defaults text where the attribute is empty
 * @param values text of the source to text of the field; {@code *} is any other
 */
public record FieldSources(
    Map<String, String> attributes,
    Map<String, String> constants,
    Map<String, String> defaults,
    Map<String, Map<String, String>> values) {

  /**
   * The text of a field, or null where there is none.
   *
   * @param record the record's text of an attribute, or null
   */
  String text(String field, UnaryOperator<String> record) {
    if (constants.containsKey(field)) {
      return constants.get(field);
    }
    String attribute = attributes.get(field);
    String text = attribute == null ? null : record.apply(attribute);
    Map<String, String> meant = values.get(field);
    if (text != null && meant != null) {
      text = meant.containsKey(text) ? meant.get(text) : meant.getOrDefault("*", text);
    }
    return text != null ? text : defaults.get(field);
  }
}
