package cn.sanyi.ingest.mapping;

import cn.sanyi.ingest.read.Scope;
import cn.sanyi.ingest.read.SourceRecord;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Records as text for the quarantine, from which a replay reads them again. What names a person is
 * written as its token, other personal data as asterisks.
 */
public final class RecordText {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final Mapping mapping;
  private final Tokens tokens;

  public RecordText(Mapping mapping, Tokens tokens) {
    this.mapping = mapping;
    this.tokens = tokens;
  }

  /** The record as one JSON object. */
  public String write(SourceRecord record) {
    ObjectNode object = JSON.createObjectNode().put("scope", record.scope().name());
    ObjectNode own = object.putObject("attributes");
    record.attributes().forEach((name, text) -> own.put(name, masked(name, text)));
    ObjectNode ofCase = object.putObject("caseAttributes");
    record.caseAttributes().forEach((name, text) -> ofCase.put(name, masked(name, text)));
    return object.toString();
  }

  /** The record that {@link #write} wrote, or null where the text is none. */
  public static SourceRecord read(String location, String text) {
    try {
      JsonNode object = JSON.readTree(text);
      if (object == null || !object.path("scope").isTextual() || !object.has("caseAttributes")) {
        return null;
      }
      return new SourceRecord(
          Scope.valueOf(object.get("scope").asText()),
          location,
          texts(object.path("attributes")),
          texts(object.path("caseAttributes")));
    } catch (JsonProcessingException | IllegalArgumentException e) {
      return null;
    }
  }

  /** Free text, in which long runs of digits (ID and phone numbers) lose their middle. */
  public static String masked(String text) {
    return text.replaceAll("(\\d{3})\\d{4,}(?=[\\dXx]{4})", "$1****");
  }

  private String masked(String name, String text) {
    if (name.equals(mapping.applicant()) || name.equals(mapping.handler())) {
      return tokens.marked(text.strip());
    }
    return mapping.secrets().contains(name) ? "***" : text;
  }

  private static Map<String, String> texts(JsonNode object) {
    Map<String, String> texts = new LinkedHashMap<>();
    object.properties().forEach(member -> texts.put(member.getKey(), member.getValue().asText()));
    return texts;
  }
}
