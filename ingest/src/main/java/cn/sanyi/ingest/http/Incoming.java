package cn.sanyi.ingest.http;

import java.util.Map;

/**
 * One element of a request.
 *
 * @param id its CloudEvents id, or null where it names none that can be used
 * @param source its CloudEvents source, or null likewise
 * @param type its CloudEvents type, or null likewise
 * @param time when it happened, as told by the envelope; null where it does not say
 * @param data members of its data as texts; asterisks for what nobody knows to read
 * @param raw as received, where it is no JSON object; else null
 * @param reason Chinese: why it cannot be taken; null where it can
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
}
