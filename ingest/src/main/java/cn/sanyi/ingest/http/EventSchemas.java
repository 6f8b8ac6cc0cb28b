package cn.sanyi.ingest.http;

import cn.sanyi.model.calendar.LimitUnit;
import cn.sanyi.model.event.Channel;
import cn.sanyi.model.event.Outcome;
import cn.sanyi.model.event.SpecialKind;
import cn.sanyi.model.event.SupplyMethod;
import cn.sanyi.model.item.ItemLevel;
import cn.sanyi.model.item.ItemType;
import cn.sanyi.model.organisation.OrganisationKind;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells in the OpenAPI document what an event may look like, from the same table that reads it. */
@SuppressWarnings("unchecked") // the library's setters return raw types
final class EventSchemas {
  static final String PROBLEM_REF = "#/components/schemas/Problem";
  private static final String PREFIX = "#/components/schemas/";
  private static final int MAX_TEXT = 1000;

  /** No control characters, and no blank at either end. */
  private static final String CODE =
      "^(?:[^\\u0000-\\u0020\\u007f-\\u00a0](?:[^\\u0000-\\u001f\\u007f-\\u009f]*[^\\u0000-\\u0020\\u007f-\\u00a0])?)?$";

  private static final Map<String, List<Object>> SYMBOLS =
      Map.ofEntries(
          Map.entry("operation", List.of("UPSERT", "DELETE", "I", "U", "D")),
          names("channel", Channel.values()),
          names("outcome", Outcome.values()),
          names("specialKind", SpecialKind.values()),
          names("supplyMethod", SupplyMethod.values()),
          names("level", ItemLevel.values()),
          names("type", ItemType.values()),
          names("promisedUnit", LimitUnit.values()),
          names("statutoryUnit", LimitUnit.values()),
          names("kind", OrganisationKind.values()));

  private EventSchemas() {}

  private static Map.Entry<String, List<Object>> names(String member, Enum<?>... values) {
    return Map.entry(member, Arrays.stream(values).<Object>map(Enum::name).toList());
  }

  /** Adds the schemas and lets the request's body refer to them. */
  static void describe(OpenAPI document, EventTypes types) {
    types
        .registers()
        .forEach(
            register ->
                document
                    .getComponents()
                    .addSchemas(RegisterSchemas.name(register), RegisterSchemas.of(register)));
    document
        .getComponents()
        .addSchemas("CloudEvent", event(types))
        .addSchemas("CaseEvent", data(Members.CASE, "caseId"))
        .addSchemas("Item", data(Members.ITEM, "code", "name"))
        .addSchemas("Organisation", data(Members.ORGANISATION, "code", "name"))
        .addSchemas("Problem", problem());
    Content body = document.getPaths().get(Keeper.EVENTS).getPost().getRequestBody().getContent();
    body.get(CloudEventReader.STRUCTURED).setSchema(ref("CloudEvent"));
    body.get(CloudEventReader.BATCH)
        .setSchema(
            typed("array")
                .items(ref("CloudEvent"))
                .minItems(0)
                .maxItems(CloudEventReader.MAX_EVENTS));
  }

  private static Schema<Object> event(EventTypes types) {
    List<Schema<Object>> datas =
        new ArrayList<>(List.of(ref("CaseEvent"), ref("Item"), ref("Organisation")));
    types.registers().forEach(register -> datas.add(ref(RegisterSchemas.name(register))));
    Schema<Object> event = typed("object");
    event
        .description("CloudEvents 1.0 事件；扩展属性可以有，不使用")
        .addProperty("specversion", typed("string")._enum(List.of("1.0")))
        .addProperty("id", code(Envelope.MAX_ID).minLength(1).description("同一 source 之内认定同一事件"))
        .addProperty(
            "source",
            code(Envelope.MAX_SOURCE).minLength(1).format("uri-reference").description("来源系统"))
        .addProperty("type", typed("string")._enum(types.names()))
        .addProperty("time", nullable("string").format("date-time").description("发生时间"))
        .addProperty("datacontenttype", nullable("string").pattern("^application/json$"))
        .addProperty("data", new Schema<>().anyOf(List.copyOf(datas)));
    event.setRequired(List.of("specversion", "id", "source", "type", "data"));
    return event;
  }

  private static Schema<Object> data(Members members, String... required) {
    Schema<Object> data = typed("object");
    members.kinds().forEach((name, kind) -> data.addProperty(name, value(name, kind)));
    data.additionalProperties(false);
    data.setRequired(List.of(required));
    return data;
  }

  static Schema<Object> value(String name, Member kind) {
    boolean needed = Set.of("caseId", "code", "name").contains(name);
    Schema<Object> value =
        switch (kind) {
          case CODE, SYMBOL -> code(name.equals("caseId") ? Envelope.MAX_ID : MAX_TEXT);
          case TEXT -> typed("string").maxLength(MAX_TEXT);
          case TIME -> typed("string").format("date-time");
          case DEADLINE -> typed("string").description("RFC 3339 时间，或日期（当天结束前都算按时）");
          case WHOLE -> typed("integer").minimum(BigDecimal.ZERO).maximum(new BigDecimal(9999));
          case REVISION -> typed("integer").minimum(BigDecimal.ZERO);
          case NUMBER -> typed("number");
          case DATE -> typed("string").format("date");
          case FLAG -> typed("boolean");
          case LIST -> typed("array").items(code(MAX_TEXT)).maxItems(16);
        };
    if (kind == Member.SYMBOL) {
      value = symbol(name);
    }
    return needed ? value.minLength(1) : orNull(value);
  }

  private static Schema<Object> symbol(String name) {
    Schema<Object> symbol = typed("string");
    symbol.setEnum(SYMBOLS.get(name));
    return symbol;
  }

  private static Schema<Object> problem() {
    Schema<Object> problem = typed("object");
    problem
        .description("RFC 9457 问题说明")
        .addProperty("type", typed("string"))
        .addProperty("title", typed("string"))
        .addProperty(
            "status", typed("integer").minimum(new BigDecimal(400)).maximum(new BigDecimal(599)))
        .addProperty("detail", typed("string"));
    problem.setRequired(List.of("type", "title", "status", "detail"));
    return problem;
  }

  static Schema<Object> code(int most) {
    return typed("string").maxLength(most).pattern(CODE);
  }

  static Schema<Object> typed(String type) {
    Schema<Object> schema = new Schema<>();
    schema.setTypes(new LinkedHashSet<>(List.of(type)));
    return schema;
  }

  private static Schema<Object> nullable(String type) {
    Schema<Object> schema = typed(type);
    schema.addType("null");
    return schema;
  }

  static Schema<Object> orNull(Schema<Object> schema) {
    schema.addType("null");
    if (schema.getEnum() != null) {
      List<Object> values = new ArrayList<>(schema.getEnum());
      values.add(null);
      schema.setEnum(values);
    }
    return schema;
  }

  private static Schema<Object> ref(String name) {
    Schema<Object> schema = new Schema<>();
    schema.set$ref(PREFIX + name);
    return schema;
  }
}
