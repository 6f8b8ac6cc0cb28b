package cn.sanyi.batch;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.batch.canonical.Canonical;
import cn.sanyi.batch.reconcile.Reconciliation;
import cn.sanyi.batch.source.ClickHouse;
import cn.sanyi.local.engines.Engine;
import cn.sanyi.local.engines.Engines;
import cn.sanyi.model.card.Card;
import cn.sanyi.model.event.CaseEvent;
import cn.sanyi.model.fold.CaseFacts;
import cn.sanyi.warehouse.migration.Migrations;
import cn.sanyi.warehouse.migration.WarehouseAddress;
import cn.sanyi.warehouse.row.AssessmentTables;
import cn.sanyi.warehouse.row.Table;
import cn.sanyi.warehouse.row.Tables;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The official run on the real ClickHouse and a local Spark. */
class OfficialRunIT {
  private static final Simulated COUNTY = new Simulated(1000);

  @TempDir static Path folder;
  private static Engine engine;
  private static WarehouseAddress address;
  private static ClickHouse warehouse;
  private static SparkSession spark;
  private static Report once;

  @BeforeAll
  static void start() throws SQLException {
    engine = Engines.clickHouse(folder);
    address = WarehouseAddress.of(engine.environment());
    Migrations.apply(address);
    warehouse = new ClickHouse(address);
    spark = Sessions.open("local[2]");
    warehouse.insert(Tables.ITEM, List.copyOf(COUNTY.catalogue.items()));
    warehouse.insert(Tables.ORGANISATION, List.copyOf(COUNTY.catalogue.organisations()));
    List<CaseEvent> events = COUNTY.cases.values().stream().flatMap(List::stream).toList();
    warehouse.insert(Tables.RAW_EVENT, events);
    // A replay writes some of it twice.
    warehouse.insert(Tables.RAW_EVENT, events.subList(0, events.size() / 3));
    writeWhatAStreamWrites();
    once = run();
  }

  @AfterAll
  static void stop() {
    spark.stop();
    engine.close();
  }

  @BeforeEach
  void theStreamWroteFactsAndCards() throws SQLException {
    writeWhatAStreamWrites();
  }

  private static void writeWhatAStreamWrites() throws SQLException {
    for (Table<?> table :
        List.of(
            Tables.CASE_FACT,
            Tables.CARD,
            AssessmentTables.ASSESSMENT,
            AssessmentTables.INDICATOR,
            AssessmentTables.SCORE)) {
      execute("TRUNCATE TABLE " + table.name());
    }
    warehouse.insert(Tables.CASE_FACT, COUNTY.facts());
    warehouse.insert(Tables.CARD, COUNTY.cards());
  }

  @Test
  void agreesWithTheStreamAndRunningAgainGivesTheSameHash() {
    assertThat(once.result().tally().reconciliation())
        .isEqualTo(new Reconciliation(COUNTY.cases.size(), 0, 0, List.of()));
    assertThat(once.result().values()).isNotEmpty();
    Report again = run();
    assertThat(again.sealed()).isEqualTo(once.sealed());
    assertThat(warehouse.rows(AssessmentTables.ASSESSMENT))
        .containsExactly(once.sealed().assessment());
    assertStored(AssessmentTables.SCORE, once.sealed().scores());
    assertStored(AssessmentTables.INDICATOR, once.sealed().indicators());
    assertThat(once.json()).contains("\"rowsDiffering\":0");
  }

  @Test
  void reportsTheOneRowThatWasTamperedWith() throws SQLException {
    CaseFacts victim =
        COUNTY.facts().stream()
            .filter(facts -> facts.course().closedAt() != null)
            .findFirst()
            .orElseThrow();
    execute(
        "ALTER TABLE case_fact UPDATE steps = steps + 41, on_time = NOT on_time WHERE case_id = '"
            + victim.caseId()
            + "' SETTINGS mutations_sync = 1");
    Report report = run();
    Reconciliation compared = report.result().tally().reconciliation();
    assertThat(compared.rowsDiffering()).isEqualTo(1);
    assertThat(compared.cardsDiffering()).isZero();
    assertThat(compared.first()).hasSize(1);
    assertThat(compared.first().get(0).caseId()).isEqualTo(victim.caseId());
    assertThat(compared.first().get(0).what())
        .contains("steps：流 " + (victim.burden().steps() + 41) + "，重算 " + victim.burden().steps());
    // What the stream says is no part of what is sealed.
    assertThat(report.sealed().assessment().hash()).isEqualTo(once.sealed().assessment().hash());
  }

  @Test
  void reportsRowsAndCardsThatOneSideLacks() throws SQLException {
    Card card = COUNTY.cards().get(0).card();
    execute(
        "ALTER TABLE card DELETE WHERE case_id = '"
            + card.caseId()
            + "' AND level = '"
            + card.level()
            + "' SETTINGS mutations_sync = 1");
    String lost = COUNTY.cases.keySet().stream().skip(5).findFirst().orElseThrow();
    execute(
        "ALTER TABLE case_fact DELETE WHERE case_id = '" + lost + "' SETTINGS mutations_sync = 1");
    Reconciliation compared = run().result().tally().reconciliation();
    assertThat(compared.rowsDiffering()).isEqualTo(1);
    assertThat(compared.cardsDiffering()).isEqualTo(1);
    assertThat(compared.rowsCompared()).isEqualTo(COUNTY.cases.size());
  }

  /** By their text: the warehouse gives decimals nine places. */
  private static <T> void assertStored(Table<T> table, List<T> rows) {
    assertThat(Canonical.lines(table, warehouse.rows(table)))
        .isEqualTo(Canonical.lines(table, rows));
  }

  private static Report run() {
    Progress silent =
        new Progress(new PrintStream(OutputStream.nullOutputStream()), Clock.systemUTC());
    return new OfficialRun(warehouse, spark, silent).run(Simulated.QUARTER, Simulated.CUT_OFF);
  }

  private static void execute(String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(address.jdbcUrl(), address.properties());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
