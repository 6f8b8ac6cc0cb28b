package cn.sanyi.warehouse.row;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One table: its columns in order, derived from the record that a row is or from the declaration of
 * a register, and how a row becomes one and back. Inserts are harmless when repeated, because every
 * table's key names the row.
 *
 * @param <T> what a row holds
 */
public final class Table<T> {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final String name;
  private final Class<T> row;
  private final List<Column<T>> columns;
  private final Function<Cells, T> reading;

  /**
   * A table of columns that somebody says.
   *
   * @param reading makes a row of what stands in the columns, from left to right
   */
  Table(String name, Class<T> row, List<Column<T>> columns, Function<Cells, T> reading) {
    this.name = name;
    this.row = row;
    this.columns = columns;
    this.reading = reading;
  }

  /**
   * The table whose rows are records: a column for each component, in their order; a component that
   * is a record itself is a group of columns in its place.
   *
   * @throws IllegalArgumentException where a component is of a type that no column holds
   */
  static <T extends Record> Table<T> of(String name, Class<T> row) {
    Shape<T> shape = Shape.of(row);
    return new Table<>(name, row, shape.columns(), shape::read);
  }

  /** Name of the table, without its database. */
  public String name() {
    return name;
  }

  /** The record that a row is. */
  public Class<T> row() {
    return row;
  }

  /** Columns in the order in which they are bound and read. */
  public List<Column<T>> columns() {
    return columns;
  }

  /** Column names as a question has to write them, separated by commas. */
  public String columnList() {
    return columns.stream().map(Column::quoted).collect(Collectors.joining(", "));
  }

  /** Statement for {@link #bind}; a plain VALUES list, which the driver sends as RowBinary. */
  public String insert() {
    return "INSERT INTO %s (%s) VALUES (%s)"
        .formatted(name, columnList(), String.join(", ", Collections.nCopies(columns.size(), "?")));
  }

  /** Selects all columns of rows as they stand (duplicates merged), for {@link #read}. */
  public String select() {
    return "SELECT " + columnList() + " FROM " + name + " FINAL";
  }

  /** Binds one row to {@link #insert}. */
  public void bind(PreparedStatement statement, T row) throws SQLException {
    for (int i = 0; i < columns.size(); i++) {
      Column<T> column = columns.get(i);
      statement.setObject(i + 1, bound(column.value().apply(row)));
    }
  }

  private static Object bound(Object value) {
    if (value instanceof Instant instant) {
      return instant.atZone(ZONE);
    } else if (value instanceof String[] codes) {
      return List.of(codes);
    }
    return value;
  }

  /** The current row of a {@link #select}. */
  public T read(ResultSet row) {
    return read(Cells.of(row));
  }

  /** A row from values in the order of {@link #columns}. */
  public T read(Cells cells) {
    return reading.apply(cells);
  }
}
