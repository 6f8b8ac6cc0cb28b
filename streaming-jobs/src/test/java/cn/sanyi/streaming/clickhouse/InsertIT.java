package cn.sanyi.streaming.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sanyi.county.County;
import cn.sanyi.county.CountySettings;
import cn.sanyi.local.engines.Engine;
import cn.sanyi.local.engines.Engines;
import cn.sanyi.model.calendar.Calendars;
import cn.sanyi.model.catalogue.Catalogue;
import cn.sanyi.model.event.CaseEvent;
import cn.sanyi.model.fold.CaseFacts;
import cn.sanyi.model.fold.Fold;
import cn.sanyi.model.item.ServiceItem;
import cn.sanyi.model.period.Period;
import cn.sanyi.model.quarantine.Quarantined;
import cn.sanyi.warehouse.migration.Migrations;
import cn.sanyi.warehouse.migration.WarehouseAddress;
import cn.sanyi.warehouse.row.AssessmentIndicatorRow;
import cn.sanyi.warehouse.row.AssessmentTables;
import cn.sanyi.warehouse.row.Table;
import cn.sanyi.warehouse.row.Tables;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is inserted as a block of columns comes back through JDBC as it was, on ClickHouse. */
class InsertIT {
  private static final Instant AT = Instant.parse("2019-10-08T01:02:03.004Z");
  private static final County COUNTY = County.of(CountySettings.of(3, 200, Period.parse("2019Q4")));

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
  void eventsAndFactsOfACounty() throws Exception {
    Map<String, List<CaseEvent>> cases = casesOfTheCounty();
    List<CaseEvent> events = cases.values().stream().flatMap(List::stream).toList();
    assertThat(insertedAndRead(Tables.RAW_EVENT, events))
        .containsExactlyInAnyOrderElementsOf(events);

    Catalogue catalogue = new Catalogue();
    COUNTY.items().forEach(catalogue::add);
    COUNTY.organisations().forEach(catalogue::add);
    List<CaseFacts> facts =
        cases.values().stream().map(c -> Fold.fold(c, catalogue, Calendars.standard())).toList();
    assertThat(facts).anyMatch(one -> !one.findings().isEmpty());
    assertThat(insertedAndRead(Tables.CASE_FACT, facts)).containsExactlyInAnyOrderElementsOf(facts);
  }

  @Test
  void itemsWithTheirDaysAndExemptions() throws Exception {
    List<ServiceItem> items = new ArrayList<>();
    COUNTY.items().forEach(items::add);
    assertThat(items).anyMatch(item -> !item.access().exemptions().isEmpty());
    assertThat(insertedAndRead(Tables.ITEM, items)).containsExactlyInAnyOrderElementsOf(items);
  }

  @Test
  void decimalsOfBothSignsAndNone() throws Exception {
    List<AssessmentIndicatorRow> values =
        List.of(
            indicator("A", new BigDecimal("-1.234567891"), new BigDecimal("0.000000000")),
            indicator("B", new BigDecimal("12345678901234567890.500000000"), null));
    assertThat(insertedAndRead(AssessmentTables.INDICATOR, values))
        .containsExactlyInAnyOrderElementsOf(values);
  }

  @Test
  void longTextsOutsideTheBasicPlane() throws Exception {
    Quarantined row = new Quarantined("q1", "平台", "第 1 行", "理由", "𠮷龍😀".repeat(50_000), AT, null);
    assertThat(insertedAndRead(Tables.QUARANTINE, List.of(row))).containsExactly(row);
  }

  @Test
  void moreCodesThanAByteCountsAndNoneAndTheEmptyOne() throws Exception {
    List<Quarantined> rows = new ArrayList<>();
    for (int i = 0; i < 3_000; i++) {
      String mapping = i % 7 == 0 ? null : i % 7 == 1 ? "" : "映射" + i % 700;
      rows.add(new Quarantined("c" + i, "平台" + i % 300, "第 1 行", "理由", "", AT, mapping));
    }
    assertThat(insertedAndRead(Tables.QUARANTINE, rows)).containsAll(rows);
  }

  @Test
  void aMissingValueIsNamed() {
    Quarantined row = new Quarantined("q2", "平台", null, "理由", "", AT, null);
    assertThatThrownBy(() -> insertedAndRead(Tables.QUARANTINE, List.of(row)))
        .hasMessage("column location of quarantine must not be null");
  }

  private static Map<String, List<CaseEvent>> casesOfTheCounty() {
    List<CaseEvent> events = new ArrayList<>();
    COUNTY.events().forEachRemaining(events::add);
    // An event told again, only recorded later, is one row.
    Map<String, CaseEvent> rows = new LinkedHashMap<>();
    events.forEach(
        event ->
            rows.put(
                event.caseId() + event.entry().eventId() + "#" + event.entry().revision(), event));
    return rows.values().stream().collect(Collectors.groupingBy(CaseEvent::caseId));
  }

  private static AssessmentIndicatorRow indicator(String code, BigDecimal part, BigDecimal whole) {
    return new AssessmentIndicatorRow("a", "", code, part, whole, "VALUE", null, null, "理由");
  }

  private static <T> List<T> insertedAndRead(Table<T> table, List<T> rows)
      throws IOException, InterruptedException, SQLException {
    try (Insert<T> insert = new Insert<>(address, table)) {
      insert.add(rows.subList(0, rows.size() / 2));
      insert.add(rows.subList(rows.size() / 2, rows.size()));
      insert.send();
    }
    List<T> read = new ArrayList<>();
    try (Connection connection =
            DriverManager.getConnection(address.jdbcUrl(), address.properties());
        ResultSet result = connection.createStatement().executeQuery(table.select())) {
      while (result.next()) {
        read.add(table.read(result));
      }
    }
    return read;
  }
}
