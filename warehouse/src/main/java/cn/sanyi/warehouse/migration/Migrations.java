package cn.sanyi.warehouse.migration;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.flywaydb.core.Flyway;

/** Applies the ordered migrations; applying them again changes nothing. */
public final class Migrations {
  private Migrations() {}

  /**
   * Creates the database where absent and brings it up to date.
   *
   * @return how many migrations were applied
   */
  public static int apply(WarehouseAddress address) {
    boolean clustered = address.clustered();
    String onCluster = clustered ? "ON CLUSTER '" + address.cluster() + "'" : "";
    try (Connection connection =
            DriverManager.getConnection(address.serverJdbcUrl(), address.properties());
        Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE DATABASE IF NOT EXISTS `%s` %s".formatted(address.database(), onCluster));
    } catch (SQLException e) {
      throw new IllegalStateException("无法连接 ClickHouse " + address + "：" + e.getMessage(), e);
    }
    return Flyway.configure()
        .dataSource(address.jdbcUrl(), address.user(), address.password())
        .locations("classpath:cn/sanyi/warehouse/migration")
        .placeholders(
            Map.of(
                "onCluster",
                onCluster,
                "engine",
                clustered ? "ReplicatedReplacingMergeTree" : "ReplacingMergeTree"))
        .configuration(
            clustered ? Map.of("flyway.clickhouse.clusterName", address.cluster()) : Map.of())
        .load()
        .migrate()
        .migrationsExecuted;
  }
}
