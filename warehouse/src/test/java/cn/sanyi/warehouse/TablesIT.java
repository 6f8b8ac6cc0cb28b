package cn.sanyi.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.local.engines.Engine;
import cn.sanyi.local.engines.Engines;
import cn.sanyi.model.event.CaseEvent;
import cn.sanyi.model.event.Channel;
import cn.sanyi.model.event.EventType;
import cn.sanyi.model.event.Operation;
import cn.sanyi.model.event.Outcome;
import cn.sanyi.model.fold.Application;
import cn.sanyi.model.fold.Burden;
import cn.sanyi.model.fold.CaseFacts;
import cn.sanyi.model.fold.CaseState;
import cn.sanyi.model.fold.Course;
import cn.sanyi.model.fold.DueBasis;
import cn.sanyi.model.fold.DueDates;
import cn.sanyi.model.fold.Elapsed;
import cn.sanyi.model.fold.Finding;
import cn.sanyi.model.fold.Handling;
import cn.sanyi.model.fold.ItemTraits;
import cn.sanyi.model.fold.Limits;
import cn.sanyi.model.fold.StepWatch;
import cn.sanyi.model.fold.Supervision;
import cn.sanyi.model.fold.Trail;
import cn.sanyi.model.indicator.IndicatorValue;
import cn.sanyi.model.item.Access;
import cn.sanyi.model.item.Demands;
import cn.sanyi.model.item.Exemption;
import cn.sanyi.model.item.ItemLevel;
import cn.sanyi.model.item.ItemType;
import cn.sanyi.model.item.Nature;
import cn.sanyi.model.item.ServiceItem;
import cn.sanyi.model.item.TimeLimits;
import cn.sanyi.model.period.Period;
import cn.sanyi.model.period.Validity;
import cn.sanyi.warehouse.indicator.Dialect;
import cn.sanyi.warehouse.indicator.Indicator;
import cn.sanyi.warehouse.indicator.Indicator.Subject;
import cn.sanyi.warehouse.indicator.IndicatorSql;
import cn.sanyi.warehouse.indicator.IndicatorTally;
import cn.sanyi.warehouse.indicator.Indicators;
import cn.sanyi.warehouse.indicator.Part;
import cn.sanyi.warehouse.indicator.Query;
import cn.sanyi.warehouse.indicator.UnitFilter;
import cn.sanyi.warehouse.migration.Migrations;
import cn.sanyi.warehouse.migration.WarehouseAddress;
import cn.sanyi.warehouse.row.AssessmentTables;
import cn.sanyi.warehouse.row.Table;
import cn.sanyi.warehouse.row.Tables;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows and indicators on the real ClickHouse. */
class TablesIT {
  private static final Instant AT = Instant.parse("2019-10-08T01:02:03.004Z");
  private static final IndicatorSql QUARTER = quarter(UnitFilter.NONE);

  @TempDir static Path folder;
  private static Engine clickHouse;
  private static Connection connection;

  @BeforeAll
  static void start() throws SQLException {
    clickHouse = Engines.clickHouse(folder);
    WarehouseAddress address = WarehouseAddress.of(clickHouse.environment());
    assertThat(Migrations.apply(address)).isPositive();
    assertThat(Migrations.apply(address)).isZero();
    Properties properties = address.properties();
    properties.setProperty("beta.row_binary_for_simple_insert", "true");
    connection = DriverManager.getConnection(address.jdbcUrl(), properties);
  }

  @AfterAll
  static void stop() throws SQLException {
    connection.close();
    clickHouse.close();
  }

  @BeforeEach
  void empty() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (Table<?> table : List.of(Tables.RAW_EVENT, Tables.CASE_FACT, Tables.ITEM)) {
        statement.execute("TRUNCATE TABLE " + table.name());
      }
    }
  }

  @Test
  void theMigrationsMakeTheColumnsThatTheRecordsName() throws SQLException {
    List<Table<?>> tables = new ArrayList<>(Tables.all());
    tables.addAll(AssessmentTables.all());
    for (Table<?> table : tables) {
      List<String> made = new ArrayList<>();
      try (Statement statement = connection.createStatement();
          ResultSet columns =
              statement.executeQuery(
                  "SELECT name, type FROM system.columns WHERE database = currentDatabase()"
                      + " AND table = '%s' AND name <> 'stored_at' ORDER BY position"
                          .formatted(table.name()))) {
        while (columns.next()) {
          made.add(columns.getString(1) + " " + columns.getString(2));
        }
      }
      assertThat(table.columns().stream().map(column -> column.name() + " " + column.type()))
          .as(table.name())
          .containsExactlyElementsOf(made);
    }
  }

  @Test
  void readsBackWhatItWroteAndARepeatChangesNothing() throws SQLException {
    CaseEvent event =
        CaseEvent.builder("平台:1", EventType.DECIDED, AT)
            .operation(Operation.UPSERT)
            .recordedAt(AT.plusMillis(1))
            .channel(Channel.PC)
            .outcome(Outcome.APPROVED)
            .extensionDays(3)
            .build();
    CaseEvent bare = CaseEvent.builder("平台:2", EventType.SUBMITTED, AT).build();
    insert(Tables.RAW_EVENT, List.of(event, bare));
    insert(Tables.RAW_EVENT, List.of(event));
    assertThat(rows(Tables.RAW_EVENT)).containsExactlyInAnyOrder(event, bare);

    CaseFacts facts = closed("平台:1", true, 1);
    insert(Tables.CASE_FACT, List.of(facts, facts));
    assertThat(rows(Tables.CASE_FACT)).containsExactly(facts);

    ServiceItem item = item("A", 1, Set.of(Exemption.SECRET, Exemption.LAW));
    insert(Tables.ITEM, List.of(item));
    assertThat(rows(Tables.ITEM)).containsExactly(item);
  }

  @Test
  void theRowsBehindANumberAddUpToIt() throws SQLException {
    insert(Tables.ITEM, List.of(item("A", 1, Set.of()), item("B", 1, Set.of(Exemption.SECRET))));
    insert(
        Tables.CASE_FACT,
        List.of(closed("c:1", true, 0), closed("c:2", false, 2), closed("c:3", true, null)));
    for (Indicator indicator : Indicators.standard().all()) {
      IndicatorValue number = county(QUARTER, indicator);
      assertThat(number.denominator()).as(indicator.code()).isNotNull().isPositive();
      assertThat(contributions(QUARTER.members(indicator, Part.NUMERATOR, null)))
          .as(indicator.code() + " numerator")
          .isEqualByComparingTo(number.numerator());
      assertThat(contributions(QUARTER.members(indicator, Part.DENOMINATOR, "u1")))
          .as(indicator.code() + " denominator")
          .isEqualByComparingTo(number.denominator());
    }
  }

  @Test
  void countsWhatTheDefinitionsSay() throws SQLException {
    insert(Tables.ITEM, List.of(item("A", 1, Set.of()), item("B", 1, Set.of(Exemption.LAW))));
    insert(
        Tables.CASE_FACT,
        List.of(closed("c:1", true, 0), closed("c:2", false, 2), closed("c:3", true, null)));
    assertNumber("N02", 1, 1);
    assertNumber("N04", 3, 3);
    assertNumber("O01", 4, 10);
    assertNumber("O04", 2, 2);
    assertNumber("O05", 1, 2);
    assertNumber("T01", 2, 3);
    assertNumber("T04", 9, 60);
  }

  @Test
  void leavesTheRowsOfTheUnitsAskedForWhateverIsInTheirCodes() throws SQLException {
    String odd = "外'地\\?:to";
    insert(Tables.CASE_FACT, List.of(closed("c:1", true, 0), closed("c:2", odd, true, 0)));
    for (Set<String> units : List.of(Set.of("u1"), Set.of(odd), Set.of(odd, "u1"))) {
      IndicatorSql sql = quarter(new UnitFilter(units));
      Indicator onTime = Indicators.standard().find("T01");
      assertThat(county(sql, onTime).denominator().intValueExact()).isEqualTo(units.size());
      assertThat(tally(sql, Subject.CASE).units(onTime)).containsOnlyKeys(units);
      assertThat(contributions(sql.members(onTime, Part.DENOMINATOR, null)).intValueExact())
          .isEqualTo(units.size());
    }
  }

  @Test
  void nothingIsNoDataAndNotZeroPerCent() throws SQLException {
    for (Indicator indicator : Indicators.standard().all()) {
      IndicatorValue number = county(QUARTER, indicator);
      assertThat(number.noData()).as(indicator.code()).isTrue();
      assertThat(number.numerator()).as(indicator.code()).isNull();
    }
  }

  private static IndicatorSql quarter(UnitFilter units) {
    return new IndicatorSql(
        Period.parse("2019Q4"), Instant.parse("2019-12-31T16:00:00Z"), Dialect.CLICKHOUSE, units);
  }

  private void assertNumber(String code, int numerator, int denominator) throws SQLException {
    IndicatorValue number = county(QUARTER, Indicators.standard().find(code));
    assertThat(number.numerator()).as(code).isEqualByComparingTo(BigDecimal.valueOf(numerator));
    assertThat(number.denominator()).as(code).isEqualByComparingTo(BigDecimal.valueOf(denominator));
  }

  private IndicatorValue county(IndicatorSql sql, Indicator indicator) throws SQLException {
    return tally(sql, indicator.subject()).county(indicator);
  }

  private IndicatorTally tally(IndicatorSql sql, Subject subject) throws SQLException {
    IndicatorTally tally = new IndicatorTally(Indicators.standard(), subject);
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql.all(Indicators.standard(), subject).sql())) {
      while (row.next()) {
        List<BigDecimal> numbers = new ArrayList<>();
        for (int i = 2; i <= row.getMetaData().getColumnCount(); i++) {
          numbers.add(row.getBigDecimal(i));
        }
        tally.add(row.getString(1), numbers::get);
      }
    }
    return tally;
  }

  private BigDecimal contributions(Query query) throws SQLException {
    String sum = "SELECT sum(contribution) FROM (" + query.sql() + ") AS members";
    try (PreparedStatement statement = connection.prepareStatement(sum)) {
      for (int i = 0; i < query.parameters().size(); i++) {
        statement.setObject(i + 1, query.parameters().get(i));
      }
      try (ResultSet row = statement.executeQuery()) {
        assertThat(row.next()).isTrue();
        return row.getBigDecimal(1);
      }
    }
  }

  private <T> void insert(Table<T> table, List<T> rows) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(table.insert())) {
      for (T row : rows) {
        table.bind(statement, row);
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  private <T> List<T> rows(Table<T> table) throws SQLException {
    List<T> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(table.select())) {
      while (row.next()) {
        rows.add(table.read(row));
      }
    }
    return rows;
  }

  private static ServiceItem item(String code, int version, Set<Exemption> exemptions) {
    return new ServiceItem(
        code,
        version,
        "事项" + code,
        "u1",
        new Nature(ItemLevel.COUNTY, ItemType.PERMISSION),
        new TimeLimits(false, 5, null, 20, null, List.of(), false),
        new Access(true, true, exemptions, "hall", true, true),
        new Demands(true, true, 1, 4, 10),
        Validity.from(LocalDate.of(2019, 1, 1)));
  }

  private static CaseFacts closed(String caseId, boolean onTime, Integer visits) {
    return closed(caseId, "u1", onTime, visits);
  }

  private static CaseFacts closed(String caseId, String unit, boolean onTime, Integer visits) {
    return new CaseFacts(
        caseId,
        "平台",
        new Handling("A", 1, unit, "hall", "w1", true),
        new Application(Channel.PC, true),
        new Course(
            CaseState.CLOSED,
            Outcome.APPROVED,
            AT,
            AT,
            AT,
            AT.plusSeconds(60),
            AT.plusSeconds(60),
            null),
        new Trail(AT, AT, 5, 5),
        new ItemTraits(ItemLevel.COUNTY, ItemType.PERMISSION, false, true, true, true),
        new Limits(5, 20, "2019-03-22"),
        new DueDates(AT, AT.plusSeconds(600), AT.plusSeconds(6000), DueBasis.PROMISED_LIMIT),
        new Elapsed(null, 0, 0, 3, onTime),
        new Burden(0, 1, visits, 4, 1, 1),
        new StepWatch("审查", 3, AT.plusSeconds(300)),
        new Supervision(true, null, AT.plusSeconds(70), null),
        Set.of(Finding.CORRECTED_TWICE, Finding.REASON_MISSING));
  }
}
