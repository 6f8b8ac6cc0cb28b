package cn.sanyi.ingest.read;

import java.util.Map;

/**
 * One record as its source wrote it: names and texts, nothing interpreted yet.
 *
 * @param scope a case as a whole or one log record
 * @param location {@code file:line}, or {@code request:index}
 * @param attributes the record's own attributes, in the order of the source
 * @param caseAttributes attributes of its case, named with the prefix {@link #CASE_PREFIX}; empty
 *     where the format has none
 */
public record SourceRecord(
    Scope scope,
    String location,
    Map<String, String> attributes,
    Map<String, String> caseAttributes) {

  /** What the names of case attributes start with. */
  public static final String CASE_PREFIX = "case:";

  /**
   * The text of an attribute, its case's ones included; null where there is none or it is blank.
   */
  public String get(String name) {
    String own = attributes.get(name);
    String text = own != null ? own : caseAttributes.get(name);
    return text == null || text.isBlank() ? null : text.strip();
  }
}
