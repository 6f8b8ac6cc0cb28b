package cn.sanyi.local.faults;

import cn.sanyi.warehouse.migration.WarehouseAddress;
import cn.sanyi.warehouse.row.Column;
import cn.sanyi.warehouse.row.Table;
import cn.sanyi.warehouse.row.Tables;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * All that a run has left: every row as it stands, in order, and the hash that sealed it. When a
 * row was stored, and when a record was refused, is each run's own. A card's revision counts how
 * often it changed, so what came and went is compared too.
 *
 * @param rows by the name of their table, each as tab-separated text
 * @param hash of the assessment
 */
record Harvest(Map<String, List<String>> rows, String hash) {
  private static final List<Table<?>> TABLES =
      List.of(
          Tables.RAW_EVENT,
          Tables.CASE_FACT,
          Tables.CARD,
          Tables.QUARANTINE,
          Tables.ITEM,
          Tables.ORGANISATION);

  static Harvest of(WarehouseAddress warehouse, String hash) throws SQLException {
    Map<String, List<String>> rows = new LinkedHashMap<>();
    try (Connection connection =
        DriverManager.getConnection(warehouse.jdbcUrl(), warehouse.properties())) {
      for (Table<?> table : TABLES) {
        rows.put(table.name(), rows(connection, table));
      }
    }
    return new Harvest(rows, hash);
  }

  private static List<String> rows(Connection connection, Table<?> table) throws SQLException {
    String columns =
        table.columns().stream()
            .map(Column::name)
            .filter(column -> table != Tables.QUARANTINE || !column.equals("at"))
            .collect(Collectors.joining(", "));
    String query =
        "SELECT formatRow('TSV', %s) AS line FROM %s FINAL ORDER BY line"
            .formatted(columns, table.name());
    List<String> lines = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(query)) {
      while (found.next()) {
        lines.add(found.getString(1).stripTrailing());
      }
    }
    return lines;
  }

  /** How many rows there are. */
  String sizes() {
    return rows.entrySet().stream()
        .map(table -> table.getKey() + " " + table.getValue().size())
        .collect(Collectors.joining("，"));
  }
}
