package cn.sanyi.batch.source;

import cn.sanyi.warehouse.row.Table;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * The rows of one split of one table, case by case in the order of the warehouse, which compares
 * identities by their UTF-8 bytes.
 */
final class Cursor<T> implements AutoCloseable {
  private final Table<T> table;
  private final Function<T, String> caseId;
  private final Connection connection;
  private final Statement statement;
  private final ResultSet rows;
  private T next;

  Cursor(ClickHouse warehouse, Table<T> table, Function<T, String> caseId, Split split, String also)
      throws SQLException {
    this.table = table;
    this.caseId = caseId;
    connection = warehouse.connect();
    try {
      statement = connection.createStatement();
      rows =
          statement.executeQuery(
              table.select() + " WHERE " + split.condition() + also + " ORDER BY case_id");
      advance();
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /** The case at which the cursor stands, or null at the end. */
  String caseId() {
    return next == null ? null : caseId.apply(next);
  }

  /** Takes all rows of a case if the cursor stands at it. */
  List<T> take(String wanted) throws SQLException {
    List<T> taken = new ArrayList<>();
    while (next != null && caseId.apply(next).equals(wanted)) {
      taken.add(next);
      advance();
    }
    return taken;
  }

  /** The one that comes first; null comes last. */
  static String first(String a, String b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    int order =
        Arrays.compareUnsigned(
            a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
    return order <= 0 ? a : b;
  }

  private void advance() throws SQLException {
    next = rows.next() ? table.read(rows) : null;
  }

  @Override
  public void close() throws SQLException {
    try (connection;
        statement) {
      rows.close();
    }
  }
}
