package cn.sanyi.ingest.mapping;

import cn.sanyi.ingest.privacy.Scrubber;
import cn.sanyi.ingest.read.Scope;
import cn.sanyi.ingest.read.SourceRecord;
import cn.sanyi.model.calendar.ChinaTime;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Records as text for the quarantine, from which a replay reads them again. What names a person is
 * written as its sealed token, other personal data as asterisks, and free text without the persons
 * in it. What a mended mapping may need (case number, codes, times) stays whole.
 */
public final class RecordText {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Columns that hold persons in most tables of the field, whether or not a mapping says so. */
  private static final Pattern PERSONAL =
      Pattern.compile(
          "姓名|申请人|申报人|联系人|经办人|办理人|代办人|代理人|当事人|法定代表人|负责人|监护人|户主|证件|身份证|护照"
              + "|手机|电话|联系方式|住址|地址|邮箱|微信|银行卡|账号"
              + "|(?i:applicant|handler|phone|mobile|e-?mail|id_?card|address)");

  private final Disclosure disclosure;
  private final Tokens tokens;

  public RecordText(Mapping mapping, Tokens tokens) {
    this.disclosure = mapping.disclosure();
    this.tokens = tokens;
  }

  /** The record as one JSON object. */
  public String write(SourceRecord record) {
    ObjectNode object = JSON.createObjectNode().put("scope", record.scope().name());
    LocalDate day = day(record);
    List<String> persons = persons(record);
    write(record.attributes(), object.putObject("attributes"), day, persons);
    write(record.caseAttributes(), object.putObject("caseAttributes"), day, persons);
    return object.toString();
  }

  private void write(
      Map<String, String> texts, ObjectNode into, LocalDate day, List<String> persons) {
    texts.forEach((name, text) -> into.put(Scrubber.text(name), masked(name, text, day, persons)));
  }

  /** The day of the record, or null where it cannot be told. */
  private LocalDate day(SourceRecord record) {
    return disclosure.times().stream()
        .map(record::get)
        .filter(Objects::nonNull)
        .map(this::day)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private LocalDate day(String time) {
    try {
      return ChinaTime.date(disclosure.parser().instant(time));
    } catch (Rejection e) {
      return null;
    }
  }

  private List<String> persons(SourceRecord record) {
    List<String> persons = new ArrayList<>();
    for (Map<String, String> texts : List.of(record.attributes(), record.caseAttributes())) {
      texts.forEach(
          (name, text) -> {
            if (person(name) && !text.isBlank()) {
              persons.add(text.strip());
            }
          });
    }
    return persons;
  }

  /** A column of persons by the mapping, or by its name where the mapping says nothing of it. */
  private boolean person(String name) {
    return disclosure.persons().contains(name)
        || !disclosure.roles().contains(name)
            && !disclosure.secrets().contains(name)
            && PERSONAL.matcher(name).find();
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

  private String masked(String name, String text, LocalDate day, List<String> persons) {
    if (person(name)) {
      return text.isBlank() ? text : tokens.sealed(text.strip());
    } else if (disclosure.secrets().contains(name)) {
      return Scrubber.HIDDEN;
    } else if (disclosure.identifiers().contains(name) && persons.contains(text.strip())) {
      return Scrubber.HIDDEN;
    }
    return disclosure.identifiers().contains(name)
        ? Scrubber.identifier(text, day)
        : Scrubber.text(text, persons);
  }

  private static Map<String, String> texts(JsonNode object) {
    Map<String, String> texts = new LinkedHashMap<>();
    object.properties().forEach(member -> texts.put(member.getKey(), member.getValue().asText()));
    return texts;
  }
}
