package cn.sanyi.batch.canonical;

import cn.sanyi.warehouse.row.Column;
import cn.sanyi.warehouse.row.Table;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The one way to write a row as text, and SHA-256 over text. */
public final class Canonical {
  private static final char BETWEEN = '\u001f';
  private static final String NULL = "\u0000";

  private Canonical() {}

  /** A row's columns in their order; null and empty differ, sets are sorted. */
  public static <T> String line(Table<T> table, T row) {
    StringBuilder line = new StringBuilder(512);
    for (Column<T> column : table.columns()) {
      Object value = column.value().apply(row);
      if (value instanceof String[] codes) {
        line.append(String.join(",", codes));
      } else if (value instanceof BigDecimal number) {
        line.append(number.stripTrailingZeros().toPlainString());
      } else {
        line.append(value == null ? NULL : value);
      }
      line.append(BETWEEN);
    }
    return line.toString();
  }

  /** All rows of a table, in the order of their text. */
  public static <T> String lines(Table<T> table, List<T> rows) {
    StringBuilder lines = new StringBuilder();
    rows.stream()
        .map(row -> line(table, row))
        .sorted()
        .forEach(line -> lines.append(line).append('\n'));
    return lines.toString();
  }

  /** SHA-256 of a text in UTF-8. */
  public static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** SHA-256 in hexadecimal. */
  public static String hash(String text) {
    return HexFormat.of().formatHex(sha256(text));
  }
}
