package cn.sanyi.ingest.http;

import cn.sanyi.registers.Register;
import cn.sanyi.registers.RegisterField;
import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells in the OpenAPI document what records of a register look like, from its declaration. */
@SuppressWarnings("unchecked") // the library's setters return raw types
final class RegisterSchemas {
  private static final BigDecimal MOST_WHOLE = new BigDecimal("999999999999999999");
  private static final BigDecimal MOST_DECIMAL = BigDecimal.TEN.pow(29);

  private RegisterSchemas() {}

  /** Its name among the schemas. */
  static String name(Register register) {
    return Stream.of(register.code().split("-"))
        .filter(part -> !part.isEmpty())
        .map(part -> Character.toUpperCase(part.charAt(0)) + part.substring(1))
        .collect(Collectors.joining());
  }

  static Schema<Object> of(Register register) {
    Schema<Object> data = EventSchemas.typed("object");
    data.description(register.name() + "（" + register.system() + "）");
    for (RegisterField field : register.fields()) {
      Schema<Object> value = value(field).description(described(field));
      data.addProperty(field.name(), field.required() ? value : EventSchemas.orNull(value));
    }
    data.addProperty("revision", EventSchemas.value("revision", Member.REVISION));
    data.addProperty("operation", EventSchemas.value("operation", Member.SYMBOL));
    data.addProperty("recordedAt", EventSchemas.value("recordedAt", Member.TIME));
    data.additionalProperties(false);
    // What takes a record back need say no more than which.
    data.setRequired(List.of(register.roles().key()));
    return data;
  }

  private static Schema<Object> value(RegisterField field) {
    if (!field.codes().isEmpty()) {
      Schema<Object> symbol = EventSchemas.typed("string");
      symbol.setEnum(List.copyOf(field.codes().keySet()));
      return symbol;
    }
    return switch (field.kind()) {
      case TEXT, PERSON -> EventSchemas.typed("string").maxLength(1000);
      case CODE -> EventSchemas.code(200).minLength(1);
      case WHOLE -> EventSchemas.typed("integer").minimum(MOST_WHOLE.negate()).maximum(MOST_WHOLE);
      case DECIMAL ->
          EventSchemas.typed("number").minimum(MOST_DECIMAL.negate()).maximum(MOST_DECIMAL);
      case TIME -> EventSchemas.typed("string").format("date-time");
      case DATE -> EventSchemas.typed("string").format("date");
      case FLAG -> EventSchemas.typed("boolean");
    };
  }

  private static String described(RegisterField field) {
    String codes =
        field.codes().isEmpty()
            ? null
            : field.codes().entrySet().stream()
                .map(code -> code.getKey() + "＝" + code.getValue())
                .collect(Collectors.joining("，"));
    return Stream.of(field.label(), field.measure(), codes)
        .filter(Objects::nonNull)
        .collect(Collectors.joining("；"));
  }
}
