package cn.sanyi.warehouse.row;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/**
 * Reads a row from left to right, in the order of its table's columns; null where the column holds
 * none. Knows the Java types that ClickHouse's driver and Spark's may give for one column.
 */
public final class Cells {
  /** Where the values come from, by position from 0. */
  public interface Source {
    /** The value at a position, or null. */
    Object get(int index) throws SQLException;

    /** The value at a position that holds a point in time, or null. */
    default Object instant(int index) throws SQLException {
      return get(index);
    }
  }

  private final Source source;
  private int next;

  /** Cells of any source of values. */
  public Cells(Source source) {
    this.source = source;
  }

  /** Cells of the current row. */
  public static Cells of(ResultSet row) {
    return new Cells(
        new Source() {
          @Override
          public Object get(int index) throws SQLException {
            return row.getObject(index + 1);
          }

          @Override
          public Object instant(int index) throws SQLException {
            // getObject alone gives a Timestamp that reads the column's wall clock as the JVM's.
            return row.getObject(index + 1, ZonedDateTime.class);
          }
        });
  }

  /** Passes over a column. */
  public void skip() {
    next++;
  }

  private Object take() {
    return take(source::get);
  }

  private Object take(Source reading) {
    try {
      return reading.get(next++);
    } catch (SQLException e) {
      throw new IllegalStateException("column " + next + " cannot be read", e);
    }
  }

  /** A text or code. */
  public String text() {
    Object value = take();
    return value == null ? null : value.toString();
  }

  /** A constant of an enum by its name. */
  public <E extends Enum<E>> E symbol(Class<E> type) {
    String name = text();
    return name == null ? null : Enum.valueOf(type, name);
  }

  /** A whole number. */
  public Integer integer() {
    Object value = take();
    return value == null ? null : ((Number) value).intValue();
  }

  /** A long whole number; 0 for null where the column is not nullable. */
  public long number() {
    Object value = take();
    return value == null ? 0 : ((Number) value).longValue();
  }

  /** A long whole number, or null. */
  public Long longNumber() {
    Object value = take();
    return value == null ? null : (Long) ((Number) value).longValue();
  }

  /** Yes or no. */
  public Boolean bool() {
    Object value = take();
    return value instanceof Number n ? (Boolean) (n.intValue() != 0) : (Boolean) value;
  }

  /** A decimal. */
  public BigDecimal decimal() {
    Object value = take();
    return value == null || value instanceof BigDecimal
        ? (BigDecimal) value
        : new BigDecimal(value.toString());
  }

  /** A point in time. */
  public Instant instant() {
    Object value = take(source::instant);
    if (value instanceof ZonedDateTime zoned) {
      return zoned.toInstant();
    } else if (value instanceof java.sql.Timestamp timestamp) {
      return timestamp.toInstant();
    }
    return (Instant) value;
  }

  /** A date. */
  public LocalDate date() {
    Object value = take();
    return value instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) value;
  }

  /** A set of an enum's constants. */
  public <E extends Enum<E>> Set<E> symbols(Class<E> type) {
    Object value = take();
    Set<E> symbols = EnumSet.noneOf(type);
    for (Object name : elements(value)) {
      symbols.add(Enum.valueOf(type, name.toString()));
    }
    return symbols;
  }

  private static Iterable<?> elements(Object value) {
    try {
      Object plain = value instanceof java.sql.Array array ? array.getArray() : value;
      return plain instanceof Collection<?> list ? list : java.util.List.of((Object[]) plain);
    } catch (SQLException e) {
      throw new IllegalStateException("an array cannot be read", e);
    }
  }
}
