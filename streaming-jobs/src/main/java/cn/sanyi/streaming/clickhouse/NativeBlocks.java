package cn.sanyi.streaming.clickhouse;

import cn.sanyi.warehouse.row.Column;
import cn.sanyi.warehouse.row.Kind;
import cn.sanyi.warehouse.row.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Rows of one table as blocks of ClickHouse's Native format: column by column, each with its name
 * and type, which spares the server the work of taking rows apart. Knows columns by their {@link
 * Kind} only. Not thread-safe.
 */
final class NativeBlocks<T> {
  /** Rows that a processor's cache holds while one column after another is taken from them. */
  static final int BLOCK = 2_048;

  private final Table<T> table;
  private final Bytes bytes = new Bytes();
  private final Codes codes = new Codes();

  NativeBlocks(Table<T> table) {
    this.table = table;
  }

  /** Puts rows behind those that are there. */
  void add(List<T> rows) {
    for (int from = 0; from < rows.size(); from += BLOCK) {
      block(rows.subList(from, Math.min(from + BLOCK, rows.size())));
    }
  }

  /** All that was added, for the caller to clear once it is sent. */
  Bytes bytes() {
    return bytes;
  }

  private void block(List<T> rows) {
    bytes.count(table.columns().size());
    bytes.count(rows.size());
    Object[] values = new Object[rows.size()];
    for (Column<T> column : table.columns()) {
      take(column, rows, values);
      bytes.text(column.name());
      bytes.text(type(column));
      if (column.kind() == Kind.CODE) {
        codes.write(values, column.nullable(), bytes);
      } else {
        writeNulls(column, values);
        write(column.kind(), values);
      }
    }
  }

  private void take(Column<T> column, List<T> rows, Object[] values) {
    for (int row = 0; row < values.length; row++) {
      values[row] = column.value().apply(rows.get(row));
      if (values[row] == null && !column.nullable()) {
        throw new IllegalArgumentException(
            "column " + column.name() + " of " + table.name() + " must not be null");
      }
    }
  }

  private static String type(Column<?> column) {
    String plain = plainType(column.kind());
    String type = column.nullable() ? "Nullable(" + plain + ")" : plain;
    return column.kind() == Kind.CODE ? "LowCardinality(" + type + ")" : type;
  }

  /** The few codes of an array are left for the server to number. */
  private static String plainType(Kind kind) {
    return switch (kind) {
      case TEXT, CODE -> "String";
      case INT -> "Int32";
      case LONG -> "Int64";
      case BOOL -> "Bool";
      case INSTANT -> "DateTime64(3, 'Asia/Shanghai')";
      case DATE -> "Date32";
      case CODES -> "Array(String)";
      case DECIMAL -> "Decimal(38, 9)";
    };
  }

  private void writeNulls(Column<?> column, Object[] values) {
    if (column.nullable()) {
      for (Object value : values) {
        bytes.flag(value == null);
      }
    }
  }

  /** Where there is no value any will do, as the null map tells. */
  private void write(Kind kind, Object[] values) {
    if (kind == Kind.CODES) {
      writeOffsets(values);
    }
    for (Object value : values) {
      switch (kind) {
        case TEXT -> bytes.text(value == null ? "" : (String) value);
        case CODE -> throw new IllegalArgumentException("codes are written as a whole");
        case INT -> bytes.fixed(value == null ? 0 : (Integer) value, Integer.BYTES);
        case LONG -> bytes.fixed(value == null ? 0 : (Long) value, Long.BYTES);
        case BOOL -> bytes.flag(value != null && (Boolean) value);
        case INSTANT ->
            bytes.fixed(value == null ? 0 : ((Instant) value).toEpochMilli(), Long.BYTES);
        case DATE ->
            bytes.fixed(value == null ? 0 : ((LocalDate) value).toEpochDay(), Integer.BYTES);
        case CODES -> writeCodes((String[]) value);
        case DECIMAL -> bytes.decimal(value == null ? BigDecimal.ZERO : (BigDecimal) value);
      }
    }
  }

  private void writeOffsets(Object[] values) {
    long offset = 0;
    for (Object value : values) {
      offset += ((String[]) value).length;
      bytes.fixed(offset, Long.BYTES);
    }
  }

  private void writeCodes(String[] codes) {
    for (String code : codes) {
      bytes.text(code);
    }
  }
}
