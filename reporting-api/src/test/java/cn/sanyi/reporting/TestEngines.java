package cn.sanyi.reporting;

import cn.sanyi.local.engines.Engine;
import cn.sanyi.local.engines.Engines;
import cn.sanyi.warehouse.migration.Migrations;
import cn.sanyi.warehouse.migration.RegisterMigrations;
import cn.sanyi.warehouse.migration.WarehouseAddress;
import cn.sanyi.warehouse.row.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** The real ClickHouse, with a county in it, and the real PostgreSQL; once for all tests. */
public final class TestEngines
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  static final String USER = "核查员";
  static final String PASSWORD = "三一-correct horse";

  private static final Engine CLICK_HOUSE = Engines.clickHouse(folder());
  private static final Engine POSTGRES = Engines.postgres(folder());
  private static final WarehouseAddress WAREHOUSE = WarehouseAddress.of(CLICK_HOUSE.environment());

  static {
    Migrations.apply(WAREHOUSE);
    RegisterMigrations.apply(WAREHOUSE, TestRecords.REGISTERS);
    TestCounty.insert();
    TestRecords.insert();
  }

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    TestPropertyValues.of(
            Map.of(
                "SANYI_CLICKHOUSE", WAREHOUSE.url(),
                "SANYI_CLICKHOUSE_USER", WAREHOUSE.user(),
                "SANYI_CLICKHOUSE_PASSWORD", WAREHOUSE.password(),
                "SANYI_CLICKHOUSE_DATABASE", WAREHOUSE.database(),
                "SANYI_POSTGRES", POSTGRES.address(),
                "SANYI_POSTGRES_USER", POSTGRES.user(),
                "SANYI_POSTGRES_PASSWORD", POSTGRES.password(),
                "SANYI_CLOCK", "event",
                "SANYI_USER", USER,
                "SANYI_PASSWORD", PASSWORD))
        .and("SANYI_ANSWERS_OLDEST=0s")
        .applyTo(context);
  }

  /** Where the warehouse is. */
  public static WarehouseAddress warehouse() {
    return WAREHOUSE;
  }

  static <T> void insert(Table<T> table, List<T> rows) {
    try (Connection connection = connection();
        PreparedStatement statement = connection.prepareStatement(table.insert())) {
      for (T row : rows) {
        table.bind(statement, row);
        statement.addBatch();
      }
      statement.executeBatch();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  public static void execute(String sql) {
    try (Connection connection = connection()) {
      connection.createStatement().execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Connection connection() throws SQLException {
    return DriverManager.getConnection(WAREHOUSE.jdbcUrl(), WAREHOUSE.properties());
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("reporting");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
