package cn.sanyi.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sanyi.local.engines.Engine;
import cn.sanyi.local.engines.Engines;
import cn.sanyi.model.event.Operation;
import cn.sanyi.registers.FieldKind;
import cn.sanyi.registers.Register;
import cn.sanyi.registers.RegisterField;
import cn.sanyi.registers.RegisterRecord;
import cn.sanyi.registers.Registers;
import cn.sanyi.registers.Roles;
import cn.sanyi.warehouse.migration.Migrations;
import cn.sanyi.warehouse.migration.RegisterMigrations;
import cn.sanyi.warehouse.migration.WarehouseAddress;
import cn.sanyi.warehouse.row.RegisterTables;
import cn.sanyi.warehouse.row.Table;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables that follow from declarations, on the real ClickHouse. */
class RegisterTablesIT {
  private static final RegisterField KEY = field("number", FieldKind.CODE, true);
  private static final RegisterField AT = field("at", FieldKind.TIME, true);

  @TempDir static Path folder;
  private static Engine clickHouse;
  private static WarehouseAddress address;

  @BeforeAll
  static void start() {
    clickHouse = Engines.clickHouse(folder);
    address = WarehouseAddress.of(clickHouse.environment());
    Migrations.apply(address);
  }

  @AfterAll
  static void stop() {
    clickHouse.close();
  }

  @Test
  void theShippedRegistersGetTheirTablesOnce() {
    assertThat(RegisterMigrations.apply(address, Registers.shipped())).isEqualTo(3);
    assertThat(RegisterMigrations.apply(address, Registers.shipped())).isZero();
  }

  @Test
  void aNewFieldIsANewColumnAndNothingIsLost() throws SQLException {
    Register before = register("grown", KEY, AT);
    RegisterRecord old = record("grown", 0, Map.of("number", "1", "at", "2019-10-08T01:30:00Z"));
    RegisterMigrations.apply(address, Registers.of(List.of(before)));
    insert(before, old);

    Register after =
        register(
            "grown",
            KEY,
            field("length", FieldKind.DECIMAL, false),
            field("times", FieldKind.WHOLE, false),
            field("onDay", FieldKind.DATE, false),
            field("open", FieldKind.FLAG, false),
            field("words", FieldKind.TEXT, false),
            field("who", FieldKind.PERSON, false),
            AT);
    assertThat(RegisterMigrations.apply(address, Registers.of(List.of(after)))).isEqualTo(1);
    RegisterRecord full =
        record(
            "grown",
            1,
            Map.of(
                "number", "1",
                "length", "12.5",
                "times", "999999999999999999",
                "onDay", "2019-10-08",
                "open", "false",
                "words", "一二三",
                "who", "0123456789abcdef0123456789abcdef",
                "at", "2019-10-08T01:30:00.004Z"));
    insert(after, full);
    insert(after, full);
    assertThat(rows(after)).containsExactlyInAnyOrder(old, full);
  }

  @Test
  void aFieldThatHasDataKeepsItsType() {
    RegisterMigrations.apply(
        address,
        Registers.of(List.of(register("kept", KEY, AT, field("size", FieldKind.WHOLE, false)))));
    Register changed = register("kept", KEY, AT, field("size", FieldKind.TEXT, false));
    assertThatThrownBy(() -> RegisterMigrations.apply(address, Registers.of(List.of(changed))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("kept.yaml")
        .hasMessageContaining("size")
        .hasMessageContaining("Nullable(Int64)")
        .hasMessageContaining("不能改类型");
  }

  private static void insert(Register register, RegisterRecord record) throws SQLException {
    Table<RegisterRecord> table = RegisterTables.of(register);
    try (Connection connection = connect();
        PreparedStatement statement = connection.prepareStatement(table.insert())) {
      table.bind(statement, record);
      statement.execute();
    }
  }

  private static List<RegisterRecord> rows(Register register) throws SQLException {
    Table<RegisterRecord> table = RegisterTables.of(register);
    List<RegisterRecord> rows = new ArrayList<>();
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(table.select())) {
      while (row.next()) {
        rows.add(table.read(row));
      }
    }
    return rows;
  }

  private static Connection connect() throws SQLException {
    return DriverManager.getConnection(address.jdbcUrl(), address.properties());
  }

  private static RegisterRecord record(String register, long revision, Map<String, String> values) {
    return new RegisterRecord(
        register, "来源", values.get("number"), revision, Operation.UPSERT, Instant.EPOCH, values);
  }

  private static Register register(String code, RegisterField... fields) {
    return new Register(
        code,
        "台账",
        "系统",
        List.of("P1"),
        new Roles("number", "at", null),
        List.of(fields),
        List.of(),
        null,
        code + ".yaml");
  }

  private static RegisterField field(String name, FieldKind kind, boolean required) {
    return new RegisterField(name, name, kind, required, null, Map.of(), null, false);
  }
}
