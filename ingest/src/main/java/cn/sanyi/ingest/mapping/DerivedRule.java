package cn.sanyi.ingest.mapping;

import cn.sanyi.ingest.read.SourceRecord;
import cn.sanyi.model.event.EventType;
import java.util.List;
import java.util.Map;

/**
 * An event read from one time column of a record: of a case as a whole, or of a wide row.
 *
 * @param type the event
 * @param at the attribute that holds its time; where it is empty there is no such event
 * @param when attributes and the texts one of which they must have; empty: always
 * @param set fields that the rule fixes
 */
record DerivedRule(
    EventType type, String at, Map<String, List<String>> when, Map<Field, String> set) {

  boolean holds(SourceRecord record) {
    for (Map.Entry<String, List<String>> condition : when.entrySet()) {
      String text = record.get(condition.getKey());
      if (!condition.getValue().contains(text == null ? "" : text)) {
        return false;
      }
    }
    return true;
  }
}
