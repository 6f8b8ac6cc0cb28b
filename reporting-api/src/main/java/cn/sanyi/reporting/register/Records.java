package cn.sanyi.reporting.register;

import cn.sanyi.model.period.Period;
import cn.sanyi.registers.Register;
import cn.sanyi.registers.RegisterField;
import cn.sanyi.registers.RegisterRecord;
import cn.sanyi.reporting.answer.Paging;
import cn.sanyi.reporting.store.Times;
import cn.sanyi.reporting.store.Warehouse;
import cn.sanyi.warehouse.row.RegisterTables;
import cn.sanyi.warehouse.row.StandingRecords;
import cn.sanyi.warehouse.row.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads records of registers from the warehouse. */
@Repository
class Records {
  private static final String COLUMNS =
      "SELECT name FROM system.columns WHERE database = currentDatabase() AND table = ?";

  /** Revisions of one record that are shown, the latest first. */
  static final int MOST_REVISIONS = 100;

  private final Warehouse warehouse;

  Records(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  /**
   * Why no records of a register can be had; null where they can: its table is made when services
   * start, from the declaration of then.
   */
  @Nullable String missing(Register register) {
    Table<RegisterRecord> table = RegisterTables.of(register);
    Set<String> present =
        new HashSet<>(
            warehouse.lookUp(COLUMNS, List.of(table.name()), (row, i) -> row.getString("name")));
    if (present.isEmpty()) {
      return "数据仓库里还没有这个台账的表：重启服务，表按声明自动建立。";
    }
    return table.columns().stream().allMatch(column -> present.contains(column.name()))
        ? null
        : "声明里有数据仓库还没有的字段：重启服务，字段按声明自动添加。";
  }

  /** Those that stand and count in a period. */
  RecordTotal total(Register register, Period period, Instant asOf, RecordFilter filter) {
    String counts = counts(register);
    return warehouse
        .first(
            Times.WITH
                + "SELECT count() AS records, toUnixTimestamp64Milli(min(%1$s)) AS earliest,"
                    .formatted(counts)
                + " toUnixTimestamp64Milli(max(%1$s)) AS latest FROM (%2$s) WHERE %3$s%4$s"
                    .formatted(
                        counts, standing(register, filter), within(counts), filter.condition()),
            Times.parameters(period, asOf, filter.parameters().toArray()),
            (row, i) ->
                row.getLong("records") == 0
                    ? new RecordTotal(0L, null, null)
                    : new RecordTotal(
                        row.getLong("records"),
                        Instant.ofEpochMilli(row.getLong("earliest")),
                        Instant.ofEpochMilli(row.getLong("latest"))))
        .orElse(RecordTotal.UNKNOWN);
  }

  /** The same, the last first; only those of the page are read whole. */
  List<RegisterRecord> page(
      Register register, Period period, Instant asOf, RecordFilter filter, Paging paging) {
    Table<RegisterRecord> table = RegisterTables.of(register);
    return warehouse.list(
        Times.WITH
            + table.select()
            + " WHERE (%s) IN (%s)".formatted(RegisterTables.KEY, named(register, filter, paging))
            + order(register),
        Times.parameters(period, asOf, filter.parameters().toArray()),
        (row, i) -> table.read(row));
  }

  /**
   * Selects what names the revisions that stand and count in a period, after {@link Times#WITH}.
   *
   * @param paging which of them, or null for all
   */
  static String named(Register register, RecordFilter filter, @Nullable Paging paging) {
    return "SELECT %s FROM (%s) WHERE %s%s%s"
        .formatted(
            RegisterTables.KEY,
            standing(register, filter),
            within(counts(register)),
            filter.condition(),
            paging == null ? "" : order(register) + paging.sql());
  }

  private static String order(Register register) {
    return " ORDER BY " + counts(register) + " DESC, source, record_key";
  }

  /** The latest revisions of a record, the one that stands first. */
  List<RegisterRecord> revisions(Register register, String source, String key) {
    Table<RegisterRecord> table = RegisterTables.of(register);
    return warehouse.lookUp(
        table.select()
            + " WHERE source = ? AND record_key = ? ORDER BY revision DESC, digest DESC LIMIT "
            + MOST_REVISIONS,
        List.of(source, key),
        (row, i) -> table.read(row));
  }

  private static String standing(Register register, RecordFilter filter) {
    List<String> columns =
        Stream.concat(Stream.of(counts(register)), filter.columns().stream()).toList();
    return StandingRecords.select(register, columns, within(counts(register)));
  }

  private static String counts(Register register) {
    RegisterField field = register.field(register.roles().counts());
    if (field == null) {
      throw new IllegalStateException(register.file() + " counts by a field that it lacks");
    }
    return StandingRecords.column(field);
  }

  private static String within(String counts) {
    return counts + " >= t_from AND " + counts + " < t_to";
  }

  /** Records that stand and whose field has that value, the last first. */
  List<RegisterRecord> linked(Register register, RegisterField field, String value, int most) {
    Table<RegisterRecord> table = RegisterTables.of(register);
    String column = StandingRecords.column(field);
    String counts = counts(register);
    String named =
        "SELECT %s FROM (%s) WHERE %s = ? ORDER BY %s DESC, source, record_key LIMIT %d"
            .formatted(
                RegisterTables.KEY,
                StandingRecords.select(register, List.of(column, counts), column + " = ?"),
                column,
                counts,
                most);
    List<Object> parameters = new ArrayList<>(List.of(value, value));
    return warehouse.lookUp(
        table.select()
            + " WHERE (%s) IN (%s) ORDER BY %s DESC, source, record_key"
                .formatted(RegisterTables.KEY, named, counts),
        parameters,
        (row, i) -> table.read(row));
  }
}
