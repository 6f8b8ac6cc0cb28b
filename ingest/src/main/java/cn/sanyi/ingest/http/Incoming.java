package cn.sanyi.ingest.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One element of a request.
 *
 * @param id its CloudEvents id, or null where it names none
 * @param source its CloudEvents source, or null with it
 * @param type its CloudEvents type, or null with it
 * @param time when it happened, as told by the envelope; null where it does not say
 * @param data members of its data; nested ones named {@code outer.inner}, lists joined by commas
 * @param raw as received
 * @param reason Chinese: why it is no CloudEvent; null where it is one
 */
record Incoming(
    String id,
    String source,
    String type,
    String time,
    Map<String, String> data,
    String raw,
    String reason) {

  static Incoming broken(String raw, String reason) {
    return new Incoming(null, null, null, null, Map.of(), raw, reason);
  }

  /** What is no CloudEvent may still say which one it means to be, if it says so in few words. */
  static Incoming broken(String id, String source, String raw) {
    return new Incoming(
        brief(id, CloudEventReader.MAX_ID),
        brief(source, CloudEventReader.MAX_SOURCE),
        null,
        null,
        Map.of(),
        raw,
        "不是合格的 CloudEvents 1.0");
  }

  Incoming because(String why) {
    return new Incoming(id, source, type, time, data, raw, why);
  }

  private static String brief(String text, int limit) {
    return text == null || text.isBlank() || text.length() > limit ? null : text;
  }

  /** Members of a JSON object as texts. */
  static Map<String, String> members(JsonNode object) {
    Map<String, String> members = new LinkedHashMap<>();
    collect("", object, members);
    return members;
  }

  private static void collect(String prefix, JsonNode object, Map<String, String> into) {
    object
        .properties()
        .forEach(
            member -> {
              JsonNode value = member.getValue();
              String name = prefix + member.getKey();
              if (value.isObject()) {
                collect(name + ".", value, into);
              } else if (value.isArray()) {
                StringBuilder list = new StringBuilder();
                value.forEach(e -> list.append(list.isEmpty() ? "" : ",").append(e.asText()));
                into.put(name, list.toString());
              } else if (!value.isNull()) {
                into.put(name, value.asText());
              }
            });
  }
}
