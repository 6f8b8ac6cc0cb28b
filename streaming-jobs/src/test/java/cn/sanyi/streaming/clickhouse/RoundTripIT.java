package cn.sanyi.streaming.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.local.engines.Engine;
import cn.sanyi.local.engines.Engines;
import cn.sanyi.registers.Register;
import cn.sanyi.registers.RegisterRecord;
import cn.sanyi.registers.Registers;
import cn.sanyi.warehouse.migration.Migrations;
import cn.sanyi.warehouse.migration.RegisterMigrations;
import cn.sanyi.warehouse.migration.WarehouseAddress;
import cn.sanyi.warehouse.row.AssessmentTables;
import cn.sanyi.warehouse.row.RegisterTables;
import cn.sanyi.warehouse.row.Table;
import cn.sanyi.warehouse.row.Tables;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.apache.flink.util.FileUtils;

/** Any row comes back as it was: through the sink, ClickHouse and the reader, column by column. */
class RoundTripIT {
  private static Path folder;
  private static Engine clickHouse;
  private static WarehouseAddress address;

  /** Rows of one table, whose first columns, the first of each key, differ. */
  record Rows<T>(Table<T> table, List<T> rows) {}

  @BeforeContainer
  static void start() throws Exception {
    folder = Files.createTempDirectory("sanyi-round-trip");
    clickHouse = Engines.clickHouse(folder);
    address = WarehouseAddress.of(clickHouse.environment());
    Migrations.apply(address);
    RegisterMigrations.apply(address, Registers.shipped());
  }

  @AfterContainer
  static void stop() throws Exception {
    clickHouse.close();
    FileUtils.deleteDirectory(folder.toFile());
  }

  @Property(tries = 6, shrinking = ShrinkingMode.OFF)
  void whatIsWrittenIsRead(@ForAll("everyTable") List<Rows<?>> everyTable) throws Exception {
    for (Rows<?> rows : everyTable) {
      check(rows);
    }
  }

  private static <T> void check(Rows<T> written) throws Exception {
    Table<T> table = written.table();
    try (Connection connection =
        DriverManager.getConnection(address.jdbcUrl(), address.properties())) {
      connection.createStatement().execute("TRUNCATE TABLE " + table.name());
      try (Insert<T> insert = new Insert<>(address, table)) {
        insert.add(written.rows());
        insert.send();
      }
      List<T> read = new ArrayList<>();
      ResultSet result = connection.createStatement().executeQuery(table.select());
      while (result.next()) {
        read.add(table.read(result));
      }
      assertThat(read).containsExactlyInAnyOrderElementsOf(written.rows());
    }
  }

  @Provide
  Arbitrary<List<Rows<?>>> everyTable() {
    List<Arbitrary<Rows<?>>> tables = new ArrayList<>();
    Tables.all().forEach(table -> tables.add(rowsOf(table)));
    AssessmentTables.all().forEach(table -> tables.add(rowsOf(table)));
    Registers.shipped().all().forEach(register -> tables.add(recordsOf(register)));
    return Combinators.combine(tables).as(rows -> rows);
  }

  private static Arbitrary<Rows<?>> recordsOf(Register register) {
    return ArbitraryRecords.of(register)
        .list()
        .ofMinSize(1)
        .ofMaxSize(60)
        .uniqueElements(RegisterRecord::key)
        .map(rows -> new Rows<>(RegisterTables.of(register), rows));
  }

  private static <T> Arbitrary<Rows<?>> rowsOf(Table<T> table) {
    return ArbitraryRows.of(table.row())
        .list()
        .ofMinSize(1)
        .ofMaxSize(60)
        .uniqueElements(table.columns().get(0).value()::apply)
        .map(rows -> new Rows<>(table, rows));
  }
}
