package cn.sanyi.warehouse.migration;

import cn.sanyi.registers.Register;
import cn.sanyi.registers.RegisterRecord;
import cn.sanyi.registers.Registers;
import cn.sanyi.warehouse.row.Column;
import cn.sanyi.warehouse.row.RegisterTables;
import cn.sanyi.warehouse.row.Table;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Makes the tables of registers what their declarations say: creates them and adds columns. Nothing
 * is ever taken away: a field that is no longer declared keeps its column.
 */
public final class RegisterMigrations {
  private RegisterMigrations() {}

  /**
   * Brings all tables up to date; again changes nothing.
   *
   * @return how many tables were created or got columns
   * @throws IllegalStateException where a field has another type than its column, naming both
   */
  public static int apply(WarehouseAddress address, Registers registers) {
    try (Connection connection =
            DriverManager.getConnection(address.jdbcUrl(), address.properties());
        Statement statement = connection.createStatement()) {
      int changed = 0;
      for (Register register : registers.all()) {
        changed += apply(register, present(connection, register), statement, Words.of(address));
      }
      return changed;
    } catch (SQLException e) {
      throw new IllegalStateException("台账的表没有建好（" + address + "）：" + e.getMessage(), e);
    }
  }

  private static int apply(
      Register register, Map<String, String> present, Statement statement, Words words)
      throws SQLException {
    Table<RegisterRecord> table = RegisterTables.of(register);
    if (present.isEmpty()) {
      statement.execute(words.create(table));
      return 1;
    }
    for (Column<RegisterRecord> column : table.columns()) {
      String type = present.get(column.name());
      if (type != null && !plain(type).equals(plain(column.type()))) {
        throw new IllegalStateException(
            "台账“%s”（%s）：列 %s 在数据仓库中是 %s，而声明要的是 %s；已有数据的字段不能改类型，请改回原来的类型，或另起一个字段名"
                .formatted(
                    register.name(),
                    register.file(),
                    column.name(),
                    plain(type),
                    plain(column.type())));
      }
    }
    List<Column<RegisterRecord>> missing =
        table.columns().stream().filter(column -> !present.containsKey(column.name())).toList();
    if (missing.isEmpty()) {
      return 0;
    }
    statement.execute(words.add(table, missing));
    return 1;
  }

  /** Whether few or many values are expected is how a column is kept, and not what it holds. */
  private static String plain(String type) {
    return type.startsWith("LowCardinality(") ? type.substring(15, type.length() - 1) : type;
  }

  private static Map<String, String> present(Connection connection, Register register)
      throws SQLException {
    Map<String, String> types = new HashMap<>();
    try (PreparedStatement columns =
        connection.prepareStatement(
            "SELECT name, type FROM system.columns"
                + " WHERE database = currentDatabase() AND table = ?")) {
      columns.setString(1, RegisterTables.name(register));
      try (ResultSet row = columns.executeQuery()) {
        while (row.next()) {
          types.put(row.getString(1), row.getString(2));
        }
      }
    }
    return types;
  }

  /** How one server or a cluster is told. */
  private record Words(String onCluster, String engine) {
    static Words of(WarehouseAddress address) {
      return address.clustered()
          ? new Words("ON CLUSTER '" + address.cluster() + "'", "ReplicatedReplacingMergeTree")
          : new Words("", "ReplacingMergeTree");
    }

    String create(Table<?> table) {
      return "CREATE TABLE IF NOT EXISTS %s %s (%s, stored_at %s) ENGINE = %s(stored_at) ORDER BY (%s)"
          .formatted(
              table.name(),
              onCluster,
              table.columns().stream()
                  .map(column -> column.quoted() + " " + column.type())
                  .collect(Collectors.joining(", ")),
              "DateTime64(3, 'Asia/Shanghai') DEFAULT now64(3, 'Asia/Shanghai')",
              engine,
              RegisterTables.KEY);
    }

    String add(Table<?> table, List<? extends Column<?>> columns) {
      return columns.stream()
          .map(column -> "ADD COLUMN IF NOT EXISTS " + column.quoted() + " " + column.type())
          .collect(
              Collectors.joining(
                  ", ", "ALTER TABLE %s %s ".formatted(table.name(), onCluster), ""));
    }
  }
}
