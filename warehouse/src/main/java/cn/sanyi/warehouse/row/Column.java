package cn.sanyi.warehouse.row;

import java.util.function.Function;

/**
 * One column of a table.
 *
 * @param name as in ClickHouse
 * @param kind what it holds
 * @param nullable whether null is an answer
 * @param value takes the value, in the Java type that the kind names, from the row's object
 */
public record Column<T>(String name, Kind kind, boolean nullable, Function<T, Object> value) {
  /** Its name in a question: it may be a word that means something else there, such as case. */
  public String quoted() {
    return "`" + name + "`";
  }

  /** Its type in ClickHouse. */
  public String type() {
    String plain = nullable ? "Nullable(" + kind.type() + ")" : kind.type();
    return kind == Kind.CODE ? "LowCardinality(" + plain + ")" : plain;
  }
}
