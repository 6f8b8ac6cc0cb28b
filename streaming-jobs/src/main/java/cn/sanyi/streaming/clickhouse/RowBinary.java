package cn.sanyi.streaming.clickhouse;

import cn.sanyi.warehouse.row.Column;
import cn.sanyi.warehouse.row.Kind;
import cn.sanyi.warehouse.row.Table;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Function;

/**
 * Rows of one table in ClickHouse's RowBinary: the column's bytes one after another, a leading byte
 * for nullable ones. Knows columns by their {@link Kind} only. Not thread-safe.
 */
final class RowBinary<T> {
  private static final int DECIMAL_SCALE = 9;
  private static final int DECIMAL_BYTES = 16;

  private final Kind[] kinds;
  private final boolean[] nullable;
  private final Function<T, Object>[] values;
  private final String table;
  private byte[] buffer = new byte[1 << 16];
  private int length;

  RowBinary(Table<T> table) {
    int count = table.columns().size();
    this.table = table.name();
    kinds = new Kind[count];
    nullable = new boolean[count];
    values = newArray(count);
    for (int i = 0; i < count; i++) {
      Column<T> column = table.columns().get(i);
      kinds[i] = column.kind();
      nullable[i] = column.nullable();
      values[i] = column.value();
    }
  }

  @SuppressWarnings("unchecked")
  private static <T> Function<T, Object>[] newArray(int count) {
    return (Function<T, Object>[]) new Function<?, ?>[count];
  }

  /** Forgets all rows; the buffer stays. */
  void clear() {
    length = 0;
  }

  /** Where the rows are; valid up to {@link #length} until the next call. */
  byte[] buffer() {
    return buffer;
  }

  int length() {
    return length;
  }

  /** Appends one row. */
  void add(T row) {
    for (int i = 0; i < kinds.length; i++) {
      Object value = values[i].apply(row);
      room(DECIMAL_BYTES + 1);
      if (nullable[i]) {
        buffer[length++] = (byte) (value == null ? 1 : 0);
        if (value == null) {
          continue;
        }
      } else if (value == null) {
        throw new IllegalArgumentException("column " + i + " of " + table + " must not be null");
      }
      write(kinds[i], value);
    }
  }

  private void write(Kind kind, Object value) {
    switch (kind) {
      case TEXT, CODE -> text((String) value);
      case INT -> fixed((Integer) value, Integer.BYTES);
      case LONG -> fixed((Long) value, Long.BYTES);
      case BOOL -> buffer[length++] = (byte) ((Boolean) value ? 1 : 0);
      case INSTANT -> fixed(((Instant) value).toEpochMilli(), Long.BYTES);
      case DATE -> fixed(((LocalDate) value).toEpochDay(), Integer.BYTES);
      case CODES -> {
        String[] codes = (String[]) value;
        size(codes.length);
        for (String code : codes) {
          text(code);
        }
      }
      case DECIMAL -> decimal((BigDecimal) value);
    }
  }

  /** Little-endian, two's complement. */
  private void fixed(long value, int bytes) {
    for (int i = 0; i < bytes; i++) {
      buffer[length++] = (byte) (value >> (8 * i));
    }
  }

  private void decimal(BigDecimal value) {
    BigInteger unscaled = value.setScale(DECIMAL_SCALE).unscaledValue();
    byte[] bigEndian = unscaled.toByteArray();
    byte sign = (byte) (unscaled.signum() < 0 ? -1 : 0);
    for (int i = 0; i < DECIMAL_BYTES; i++) {
      int index = bigEndian.length - 1 - i;
      buffer[length++] = index >= 0 ? bigEndian[index] : sign;
    }
  }

  private void text(String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    size(bytes.length);
    room(bytes.length + DECIMAL_BYTES);
    System.arraycopy(bytes, 0, buffer, length, bytes.length);
    length += bytes.length;
  }

  /** LEB128, as ClickHouse counts. */
  private void size(int count) {
    room(5);
    int rest = count;
    while (rest > 0x7F) {
      buffer[length++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    buffer[length++] = (byte) rest;
  }

  private void room(int bytes) {
    if (length + bytes > buffer.length) {
      buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, length + bytes));
    }
  }
}
