package cn.sanyi.warehouse.row;

import cn.sanyi.model.calendar.Calendars;
import cn.sanyi.model.event.Operation;
import cn.sanyi.registers.ClockReading;
import cn.sanyi.registers.FieldKind;
import cn.sanyi.registers.Register;
import cn.sanyi.registers.RegisterField;
import cn.sanyi.registers.RegisterRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The tables of registers, derived from their declarations: a row for each revision of a record.
 */
public final class RegisterTables {
  /** What names a revision, and so the row: all of them are kept. */
  public static final String KEY = "source, record_key, revision, digest";

  private RegisterTables() {}

  /**
   * The register's table: what every record has, what its clock says, then a column for each field.
   */
  public static Table<RegisterRecord> of(Register register) {
    List<Column<RegisterRecord>> columns = new ArrayList<>();
    columns.add(new Column<>("source", Kind.CODE, false, RegisterRecord::source));
    columns.add(new Column<>("record_key", Kind.TEXT, false, RegisterRecord::key));
    columns.add(new Column<>("revision", Kind.LONG, false, RegisterRecord::revision));
    columns.add(new Column<>("digest", Kind.TEXT, false, RegisterRecord::digest));
    columns.add(new Column<>("operation", Kind.CODE, false, row -> row.operation().name()));
    columns.add(new Column<>("recorded_at", Kind.INSTANT, true, RegisterRecord::recordedAt));
    if (register.clock() != null) {
      columns.addAll(clock(register));
    }
    for (RegisterField field : register.fields()) {
      columns.add(new Column<>(column(field), kind(field), true, value(field)));
    }
    return new Table<>(
        name(register), RegisterRecord.class, List.copyOf(columns), cells -> read(register, cells));
  }

  /** Its name in ClickHouse. */
  public static String name(Register register) {
    return "register_" + register.code().replace('-', '_');
  }

  /** The column of a field. */
  public static String column(RegisterField field) {
    return Columns.name(field.name());
  }

  /** What the clock of a record says, so that questions need no calendar. */
  private static List<Column<RegisterRecord>> clock(Register register) {
    return List.of(
        reading(register, "limit_days", Kind.INT, ClockReading::limitDays),
        reading(register, "due_at", Kind.INSTANT, ClockReading::dueAt),
        reading(register, "ended_at", Kind.INSTANT, ClockReading::endedAt),
        reading(register, "net_days", Kind.INT, ClockReading::netDays),
        reading(register, "on_time", Kind.BOOL, ClockReading::onTime));
  }

  private static Column<RegisterRecord> reading(
      Register register, String name, Kind kind, Function<ClockReading, Object> part) {
    return new Column<>(
        "clock_" + name,
        kind,
        true,
        row -> part.apply(ClockReading.of(register, row, Calendars.standard())));
  }

  private static Function<RegisterRecord, Object> value(RegisterField field) {
    return row -> {
      String text = row.values().get(field.name());
      return text == null ? null : field.kind().value(text);
    };
  }

  private static Kind kind(RegisterField field) {
    return switch (field.kind()) {
      case TEXT, PERSON -> Kind.TEXT;
      case CODE -> field.codes().isEmpty() ? Kind.TEXT : Kind.CODE;
      case WHOLE -> Kind.LONG;
      case DECIMAL -> Kind.DECIMAL;
      case TIME -> Kind.INSTANT;
      case DATE -> Kind.DATE;
      case FLAG -> Kind.BOOL;
    };
  }

  private static RegisterRecord read(Register register, Cells cells) {
    String source = cells.text();
    String key = cells.text();
    long revision = cells.number();
    cells.skip(); // the digest follows from the rest
    Operation operation = cells.symbol(Operation.class);
    Instant recordedAt = cells.instant();
    if (register.clock() != null) {
      clock(register).forEach(reading -> cells.skip()); // follows from the rest
    }
    Map<String, String> values = new HashMap<>();
    for (RegisterField field : register.fields()) {
      Object value = read(field.kind(), cells);
      if (value != null) {
        values.put(field.name(), FieldKind.text(value));
      }
    }
    return new RegisterRecord(
        register.code(), source, key, revision, operation, recordedAt, Map.copyOf(values));
  }

  private static @Nullable Object read(FieldKind kind, Cells cells) {
    return switch (kind) {
      case TEXT, CODE, PERSON -> cells.text();
      case WHOLE -> cells.longNumber();
      case DECIMAL -> cells.decimal();
      case TIME -> cells.instant();
      case DATE -> cells.date();
      case FLAG -> cells.bool();
    };
  }
}
