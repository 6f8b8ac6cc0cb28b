package cn.sanyi.streaming.bench;

import cn.sanyi.warehouse.migration.WarehouseAddress;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Empty tables of the same shape as the warehouse's, in a database of their own. */
final class BenchDatabase implements AutoCloseable {
  private static final List<String> TABLES =
      List.of("raw_event", "case_fact", "card", "item", "organisation", "quarantine");

  private final WarehouseAddress address;
  private final Connection connection;

  private BenchDatabase(WarehouseAddress address, Connection connection) {
    this.address = address;
    this.connection = connection;
  }

  /** Copies the shape of the tables at an address, which has been migrated. */
  static BenchDatabase beside(WarehouseAddress warehouse) throws SQLException {
    WarehouseAddress address =
        new WarehouseAddress(
            warehouse.url(),
            warehouse.user(),
            warehouse.password(),
            warehouse.database() + "_bench",
            warehouse.cluster());
    BenchDatabase database =
        new BenchDatabase(
            address,
            DriverManager.getConnection(warehouse.serverJdbcUrl(), warehouse.properties()));
    database.execute("DROP DATABASE IF EXISTS " + address.database() + " SYNC");
    database.execute("CREATE DATABASE " + address.database());
    for (String table : TABLES) {
      database.execute(
          "CREATE TABLE %s.%s AS %s.%s"
              .formatted(address.database(), table, warehouse.database(), table));
    }
    return database;
  }

  WarehouseAddress address() {
    return address;
  }

  /** One whole number; a query over tables of this database names them {@code %s.table}. */
  long number(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql.replace("%s", address.database()))) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws SQLException {
    try {
      execute("DROP DATABASE " + address.database() + " SYNC");
    } finally {
      connection.close();
    }
  }
}
