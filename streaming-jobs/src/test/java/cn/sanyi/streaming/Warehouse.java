package cn.sanyi.streaming;

import cn.sanyi.registers.Registers;
import cn.sanyi.warehouse.migration.Migrations;
import cn.sanyi.warehouse.migration.RegisterMigrations;
import cn.sanyi.warehouse.migration.WarehouseAddress;
import cn.sanyi.warehouse.row.Table;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** A migrated database on the real ClickHouse, as a test looks at it. */
record Warehouse(WarehouseAddress address) {
  static Warehouse create(Map<String, String> engine, String database) {
    Map<String, String> environment = new java.util.HashMap<>(engine);
    environment.put("SANYI_CLICKHOUSE_DATABASE", database);
    WarehouseAddress address = WarehouseAddress.of(environment);
    Migrations.apply(address);
    RegisterMigrations.apply(address, Registers.shipped());
    return new Warehouse(address);
  }

  long count(String sql) {
    try (Connection connection =
            DriverManager.getConnection(address.jdbcUrl(), address.properties());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  long rows(Table<?> table) {
    return count("SELECT count() FROM " + table.name() + " FINAL");
  }

  /** Rows of a table here that another database does not have, or the other way round. */
  long differing(Table<?> table, Warehouse other) {
    return missing(table, other) + other.missing(table, this);
  }

  private long missing(Table<?> table, Warehouse other) {
    return count(
        "SELECT count() FROM (SELECT %s FROM %s.%s FINAL EXCEPT SELECT %s FROM %s.%s FINAL)"
            .formatted(
                table.columnList(),
                address.database(),
                table.name(),
                table.columnList(),
                other.address.database(),
                table.name()));
  }
}
