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
      boolean empty = take(column, rows, values);
      bytes.text(column.name());
      bytes.text(type(column));
      if (column.kind() == Kind.CODE) {
        codes.write(values, column.nullable(), bytes);
      } else if (empty) {
        bytes.repeat(1, values.length);
        bytes.repeat(0, values.length * width(column.kind()));
      } else {
        writeNulls(column, values);
        write(column.kind(), values);
      }
    }
  }

  /** Tells whether there is no value at all: many columns are about what few rows have. */
  private boolean take(Column<T> column, List<T> rows, Object[] values) {
    boolean empty = true;
    for (int row = 0; row < values.length; row++) {
      values[row] = column.value().apply(rows.get(row));
      empty &= values[row] == null;
      if (values[row] == null && !column.nullable()) {
        throw new IllegalArgumentException(
            "column " + column.name() + " of " + table.name() + " must not be null");
      }
    }
    return empty;
  }

  /** Bytes that stand for a value that is not there. */
  private static int width(Kind kind) {
    return switch (kind) {
      case TEXT, BOOL -> 1;
      case INT, DATE -> Integer.BYTES;
      case LONG, INSTANT -> Long.BYTES;
      case DECIMAL -> Bytes.DECIMAL_BYTES;
      case CODE, CODES -> throw new IllegalArgumentException(kind + " is never written as null");
    };
  }

  /** The few codes of an array are left for the server to number. */
  private static String type(Column<?> column) {
    return column.kind() == Kind.CODES ? "Array(String)" : column.type();
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
    switch (kind) {
      case TEXT -> {
        for (Object value : values) {
          bytes.text(value == null ? "" : (String) value);
        }
      }
      case CODE -> throw new IllegalArgumentException("codes are written as a whole");
      case INT -> {
        for (Object value : values) {
          bytes.number(value == null ? 0 : (Integer) value);
        }
      }
      case LONG -> {
        for (Object value : values) {
          bytes.number(value == null ? 0L : (Long) value);
        }
      }
      case BOOL -> {
        for (Object value : values) {
          bytes.flag(value != null && (Boolean) value);
        }
      }
      case INSTANT -> {
        for (Object value : values) {
          bytes.number(value == null ? 0L : ((Instant) value).toEpochMilli());
        }
      }
      case DATE -> {
        for (Object value : values) {
          bytes.number(value == null ? 0 : (int) ((LocalDate) value).toEpochDay());
        }
      }
      case CODES -> {
        writeOffsets(values);
        for (Object value : values) {
          writeCodes((String[]) value);
        }
      }
      case DECIMAL -> {
        for (Object value : values) {
          bytes.decimal(value == null ? BigDecimal.ZERO : (BigDecimal) value);
        }
      }
    }
  }

  private void writeOffsets(Object[] values) {
    long offset = 0;
    for (Object value : values) {
      offset += ((String[]) value).length;
      bytes.number(offset);
    }
  }

  private void writeCodes(String[] codes) {
    for (String code : codes) {
      bytes.text(code);
    }
  }
}
