package cn.sanyi.warehouse.row;

import cn.sanyi.registers.Register;
import cn.sanyi.registers.RegisterField;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which revision of a record stands, as a question to the warehouse: the highest one, and of two
 * contents under one revision that of the higher digest. What was deleted does not stand.
 */
public final class StandingRecords {
  private static final String NAMED = "source, record_key";

  private StandingRecords() {}

  /**
   * Selects the standing revisions of some records: what names them, and further columns.
   *
   * <p>A revision that no longer stands may be what made a record one of these: whoever asks for a
   * condition asks it again of what this selects.
   *
   * @param columns as a question writes them
   * @param among a condition; only records that met it in any revision are looked at, which spares
   *     reading all of them. May hold parameters.
   */
  public static String select(Register register, Collection<String> columns, String among) {
    String selected =
        Stream.concat(Stream.of(RegisterTables.KEY, "operation"), columns.stream().distinct())
            .collect(Collectors.joining(", "));
    String table = RegisterTables.name(register);
    return """
        SELECT * FROM (
          SELECT %s, row_number() OVER (PARTITION BY %s ORDER BY revision DESC, digest DESC) AS _place
          FROM %s WHERE (%s) IN (SELECT %s FROM %s WHERE %s))
        WHERE _place = 1 AND operation <> 'DELETE'"""
        .formatted(selected, NAMED, table, NAMED, NAMED, table, among);
  }

  /** The column of a field as a question has to write it: a field may be called as SQL speaks. */
  public static String column(RegisterField field) {
    return "`" + RegisterTables.column(field) + "`";
  }
}
