package cn.sanyi.reporting.register;

import cn.sanyi.model.calendar.ChinaTime;
import cn.sanyi.registers.FieldKind;
import cn.sanyi.registers.Points;
import cn.sanyi.registers.Register;
import cn.sanyi.registers.RegisterField;
import cn.sanyi.registers.RegisterRecord;
import cn.sanyi.reporting.directory.Items;
import cn.sanyi.reporting.directory.Units;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the values of some records are shown: names are read for all of them at once. */
final class FieldValues {
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ChinaTime.ZONE);

  /** Enough to see that two records are of one person, too little to look for it elsewhere. */
  private static final int SHOWN_OF_TOKEN = 8;

  private final Register register;
  private final Units units;
  private final Map<String, String> itemNames;
  private final Instant asOf;

  private FieldValues(Register register, Units units, Map<String, String> itemNames, Instant asOf) {
    this.register = register;
    this.units = units;
    this.itemNames = itemNames;
    this.asOf = asOf;
  }

  static FieldValues of(
      Register register, List<RegisterRecord> records, Units units, Items items, Instant asOf) {
    List<String> codes =
        register.fields().stream()
            .filter(field -> field.points() == Points.ITEM && !field.masked())
            .flatMap(field -> records.stream().map(record -> record.values().get(field.name())))
            .toList();
    return new FieldValues(register, units, items.names(codes), asOf);
  }

  /** All fields of the declaration by name, in their order. */
  Map<String, FieldValue> of(RegisterRecord record) {
    Map<String, FieldValue> values = new LinkedHashMap<>();
    register.fields().forEach(field -> values.put(field.name(), of(record, field)));
    return values;
  }

  FieldValue of(RegisterRecord record, RegisterField field) {
    String text = record.values().get(field.name());
    if (text == null) {
      return FieldValue.NONE;
    } else if (field.masked()) {
      return FieldValue.HIDDEN;
    } else if (!field.kind().takes(text)) {
      return FieldValue.UNREADABLE;
    } else if (field.kind() == FieldKind.PERSON) {
      String token = text.substring(0, SHOWN_OF_TOKEN) + "…";
      return new FieldValue(token, token);
    }
    Object value = field.kind().value(text);
    return new FieldValue(value, display(field, text, value));
  }

  private String display(RegisterField field, String text, Object value) {
    String word = field.codes().get(text);
    if (word != null) {
      return word;
    }
    return switch (field.kind()) {
      case TEXT, PERSON, DATE -> text;
      case CODE -> name(field.points(), text);
      case WHOLE, DECIMAL -> field.measure() == null ? text : text + field.measure();
      case TIME -> SECOND.format((Instant) value);
      case FLAG -> value.equals(true) ? "是" : "否";
    };
  }

  private String name(@Nullable Points points, String code) {
    return points == null
        ? code
        : switch (points) {
          case CASE -> code;
          case ITEM -> itemNames.getOrDefault(code, code);
          case ORGANISATION -> units.name(code, asOf);
        };
  }
}
