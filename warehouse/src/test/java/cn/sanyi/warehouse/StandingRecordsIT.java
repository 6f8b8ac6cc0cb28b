package cn.sanyi.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

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
import cn.sanyi.warehouse.row.StandingRecords;
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
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which revision stands: what the warehouse says is what the definition says. */
class StandingRecordsIT {
  /** Fields called as SQL speaks. */
  private static final Register REGISTER =
      new Register(
          "awkward",
          "台账",
          "系统",
          List.of("P1"),
          new Roles("index", "from", null),
          List.of(
              field("index", FieldKind.CODE),
              field("from", FieldKind.TIME),
              field("select", FieldKind.CODE),
              field("primary", FieldKind.WHOLE),
              field("case", FieldKind.FLAG),
              field("constraint", FieldKind.TEXT)),
          List.of(),
          null,
          "awkward.yaml");

  @TempDir static Path folder;

  @Test
  void isTheHighestRevisionAndOfTwoContentsTheHigherDigest() throws SQLException {
    try (Engine clickHouse = Engines.clickHouse(folder)) {
      WarehouseAddress address = WarehouseAddress.of(clickHouse.environment());
      Migrations.apply(address);
      RegisterMigrations.apply(address, Registers.of(List.of(REGISTER)));
      try (Connection connection =
          DriverManager.getConnection(address.jdbcUrl(), address.properties())) {
        List<RegisterRecord> all = revisions();
        insert(connection, all);
        insert(connection, all.subList(0, 300));
        assertThat(standing(connection, "true")).isEqualTo(expected(all, record -> true));
        assertThat(standing(connection, "`select` = 'B'"))
            .isEqualTo(
                expected(
                    all, record -> all.stream().anyMatch(one -> same(one, record) && isB(one))));
      }
    }
  }

  /** A few records of two sources with many revisions, deletions and contradictions. */
  private static List<RegisterRecord> revisions() {
    Random random = new Random(20191231);
    List<RegisterRecord> revisions = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      String key = "R" + random.nextInt(200);
      Map<String, String> values = new HashMap<>();
      values.put("index", key);
      values.put("from", Instant.ofEpochSecond(1_570_000_000L + random.nextInt(5)).toString());
      values.put("select", random.nextBoolean() ? "A" : "B");
      values.put("primary", String.valueOf(random.nextInt(3)));
      values.put("case", String.valueOf(random.nextBoolean()));
      revisions.add(
          new RegisterRecord(
              REGISTER.code(),
              "来源" + random.nextInt(2),
              key,
              random.nextInt(5),
              random.nextInt(4) == 0 ? Operation.DELETE : Operation.UPSERT,
              null,
              values));
    }
    return revisions;
  }

  private interface Which {
    boolean is(RegisterRecord record);
  }

  /** By what names a record: its digest. */
  private static Map<String, String> expected(List<RegisterRecord> all, Which which) {
    return all.stream()
        .filter(which::is)
        .collect(
            Collectors.groupingBy(
                StandingRecordsIT::named,
                Collectors.maxBy(
                    Comparator.comparingLong(RegisterRecord::revision)
                        .thenComparing(RegisterRecord::digest))))
        .values()
        .stream()
        .map(java.util.Optional::orElseThrow)
        .filter(one -> one.operation() == Operation.UPSERT)
        .collect(Collectors.toMap(StandingRecordsIT::named, RegisterRecord::digest));
  }

  private static Map<String, String> standing(Connection connection, String among)
      throws SQLException {
    Map<String, String> standing = new HashMap<>();
    String sql =
        StandingRecords.select(
            REGISTER, REGISTER.fields().stream().map(StandingRecords::column).toList(), among);
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        String named = row.getString("source") + " " + row.getString("record_key");
        assertThat(standing.put(named, row.getString("digest"))).as(named).isNull();
      }
    }
    return standing;
  }

  private static void insert(Connection connection, List<RegisterRecord> records)
      throws SQLException {
    Table<RegisterRecord> table = RegisterTables.of(REGISTER);
    try (PreparedStatement statement = connection.prepareStatement(table.insert())) {
      for (RegisterRecord record : records) {
        table.bind(statement, record);
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  private static boolean same(RegisterRecord one, RegisterRecord other) {
    return named(one).equals(named(other));
  }

  private static boolean isB(RegisterRecord record) {
    return "B".equals(record.values().get("select"));
  }

  private static String named(RegisterRecord record) {
    return record.source() + " " + record.key();
  }

  private static RegisterField field(String name, FieldKind kind) {
    return new RegisterField(name, name, kind, false, null, Map.of(), null, false);
  }
}
