package cn.sanyi.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.local.engines.Engine;
import cn.sanyi.local.engines.Engines;
import cn.sanyi.model.fold.Application;
import cn.sanyi.model.fold.Burden;
import cn.sanyi.model.fold.CaseFacts;
import cn.sanyi.model.fold.CaseState;
import cn.sanyi.model.fold.Course;
import cn.sanyi.model.fold.DueDates;
import cn.sanyi.model.fold.Elapsed;
import cn.sanyi.model.fold.Handling;
import cn.sanyi.model.fold.ItemTraits;
import cn.sanyi.model.fold.Limits;
import cn.sanyi.model.fold.StepWatch;
import cn.sanyi.model.fold.Supervision;
import cn.sanyi.model.fold.Trail;
import cn.sanyi.model.period.Period;
import cn.sanyi.warehouse.indicator.Overdue;
import cn.sanyi.warehouse.migration.Migrations;
import cn.sanyi.warehouse.migration.WarehouseAddress;
import cn.sanyi.warehouse.row.Tables;
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
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 超期未结 in SQL and in Java is one thing, to the millisecond. */
class OverdueIT {
  private static final Instant END = Period.parse("2019Q4").end();
  private static final Instant WITHIN = Instant.parse("2019-11-06T16:00:00Z");

  @TempDir static Path folder;

  @Test
  void rowsAndFactsAgreeOnEveryBoundaryAndAnywhereElse() throws SQLException {
    TreeMap<String, CaseFacts> cases = new TreeMap<>();
    List<Instant> instants = instants();
    for (Instant due : instants) {
      for (Instant ended : instants) {
        CaseFacts facts = facts("平台:" + cases.size(), due, ended);
        cases.put(facts.caseId(), facts);
      }
    }
    try (Engine clickHouse = Engines.clickHouse(folder)) {
      WarehouseAddress address = WarehouseAddress.of(clickHouse.environment());
      Migrations.apply(address);
      try (Connection connection =
          DriverManager.getConnection(address.jdbcUrl(), address.properties())) {
        insert(connection, List.copyOf(cases.values()));
        for (Instant end : List.of(END, WITHIN)) {
          for (Instant asOf : instants) {
            if (asOf != null) {
              assertThat(overdue(connection, asOf, end))
                  .as("as of %s, until %s", asOf, end)
                  .containsExactlyElementsOf(
                      cases.values().stream()
                          .filter(facts -> facts.overdueAt(asOf, end))
                          .map(CaseFacts::caseId)
                          .toList());
            }
          }
        }
      }
    }
  }

  /** None, the boundaries and their neighbours, and some others. */
  private static List<Instant> instants() {
    List<Instant> instants = new ArrayList<>();
    instants.add(null);
    for (Instant at : List.of(WITHIN, END)) {
      Stream.of(-1, 0, 1).map(at::plusMillis).forEach(instants::add);
    }
    Random random = new Random(20191231);
    random
        .longs(6, WITHIN.toEpochMilli() - 5, END.toEpochMilli() + 5)
        .mapToObj(Instant::ofEpochMilli)
        .forEach(instants::add);
    return instants;
  }

  private static List<String> overdue(Connection connection, Instant asOf, Instant end)
      throws SQLException {
    List<String> ids = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT case_id FROM case_fact FINAL WHERE %s ORDER BY case_id"
                    .formatted(Overdue.sql("due_at", literal(asOf), literal(end))))) {
      while (rows.next()) {
        ids.add(rows.getString(1));
      }
    }
    return ids;
  }

  private static String literal(Instant at) {
    return "fromUnixTimestamp64Milli(toInt64(" + at.toEpochMilli() + "))";
  }

  private static void insert(Connection connection, List<CaseFacts> cases) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(Tables.CASE_FACT.insert())) {
      for (CaseFacts facts : cases) {
        Tables.CASE_FACT.bind(statement, facts);
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  private static CaseFacts facts(String caseId, Instant due, Instant ended) {
    return new CaseFacts(
        caseId,
        "平台",
        Handling.UNKNOWN,
        Application.UNKNOWN,
        new Course(
            ended == null ? CaseState.ACCEPTED : CaseState.WITHDRAWN,
            null,
            WITHIN,
            WITHIN,
            null,
            null,
            ended,
            null),
        new Trail(null, null, 1, 1),
        ItemTraits.UNKNOWN,
        Limits.UNKNOWN,
        new DueDates(due, due, due, null),
        Elapsed.NONE,
        Burden.NONE,
        StepWatch.NONE,
        Supervision.NONE,
        Set.of());
  }
}
