package cn.sanyi.batch;

import static cn.sanyi.model.event.EventType.ACCEPTED;
import static cn.sanyi.model.event.EventType.CLOSED;
import static cn.sanyi.model.event.EventType.SUBMITTED;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.batch.fold.FoldedRow;
import cn.sanyi.batch.indicator.IndicatorRun;
import cn.sanyi.model.calendar.Calendars;
import cn.sanyi.model.calendar.ChinaTime;
import cn.sanyi.model.calendar.LimitUnit;
import cn.sanyi.model.catalogue.Catalogue;
import cn.sanyi.model.event.CaseEvent;
import cn.sanyi.model.event.Channel;
import cn.sanyi.model.event.EventType;
import cn.sanyi.model.event.Outcome;
import cn.sanyi.model.fold.CaseFacts;
import cn.sanyi.model.fold.Fold;
import cn.sanyi.model.indicator.IndicatorValue;
import cn.sanyi.model.item.Access;
import cn.sanyi.model.item.Demands;
import cn.sanyi.model.item.ItemLevel;
import cn.sanyi.model.item.ItemType;
import cn.sanyi.model.item.Nature;
import cn.sanyi.model.item.ServiceItem;
import cn.sanyi.model.item.TimeLimits;
import cn.sanyi.model.organisation.CountyUnits;
import cn.sanyi.model.period.Period;
import cn.sanyi.model.period.Validity;
import cn.sanyi.warehouse.indicator.Indicators;
import cn.sanyi.warehouse.row.Tables;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What single cases do to the indicators; 10 working days promised, 20 set by law. */
class IndicatorRunTest {
  private static final Period QUARTER = Period.parse("2019Q4");
  private static SparkSession spark;

  @BeforeAll
  static void start() {
    spark = Sessions.open("local[1]");
  }

  @AfterAll
  static void stop() {
    spark.stop();
  }

  @Test
  void countsAgainstTheStatuteOnlyWhatIsPastIt() {
    List<CaseEvent> inTime = closed("1", "2019-11-04T09:00", "2019-11-20T09:00");
    List<CaseEvent> tooLate = closed("2", "2019-10-08T09:00", "2019-11-06T09:00");
    List<CaseEvent> forgotten = List.of(event("3", ACCEPTED, "2019-10-09T09:00"));
    List<CaseEvent> stillInTime = List.of(event("4", ACCEPTED, "2019-11-04T09:00"));
    Instant end = QUARTER.end();
    assertThat(of("T02", end, List.of(inTime, tooLate))).containsExactly(1, 2);
    assertThat(of("T02", end, List.of(tooLate, forgotten))).containsExactly(2, 2);
    assertThat(of("T02", at("2019-11-15T00:00"), List.of(inTime, forgotten, stillInTime)))
        .as("closed, by its source's clock, after we look, but long before the law's limit")
        .containsExactly(1, 2);
  }

  /** Spark's reading of the one condition that {@link CaseFacts#overdueAt} states in Java. */
  @Test
  void countsAsOverdueWhatTheFactsSayIsOverdue() {
    Instant due = at("2019-10-23T00:00");
    for (long off = -1; off <= 1; off++) {
      Instant asOf = due.plusMillis(off);
      List<CaseEvent> open = List.of(event("1", ACCEPTED, "2019-10-09T09:00"));
      List<List<CaseEvent>> cases = new ArrayList<>(List.of(open));
      for (long ended = -1; ended <= 1; ended++) {
        CaseEvent withdrawn =
            CaseEvent.builder("w" + ended, EventType.WITHDRAWN, asOf.plusMillis(ended))
                .source("test")
                .build();
        cases.add(List.of(event("w" + ended, ACCEPTED, "2019-10-09T09:00"), withdrawn));
      }
      // Closed in time, so that there is always something to divide by.
      cases.add(closed("2", "2019-11-04T09:00", "2019-11-11T09:00"));
      long overdue =
          cases.stream()
              .map(IndicatorRunTest::facts)
              .filter(facts -> facts.overdueAt(asOf, QUARTER.end()))
              .count();
      assertThat(overdue).isEqualTo(off < 0 ? 0 : 3);
      assertThat(of("T01", asOf, cases)).containsExactly(1, 1 + (int) overdue);
    }
  }

  @Test
  void savesNoTimeByClosingBeforeAccepting() {
    List<CaseEvent> fiveDays = closed("1", "2019-11-04T09:00", "2019-11-11T09:00");
    List<CaseEvent> impossible = closed("2", "2019-11-04T09:00", "2019-11-01T09:00");
    assertThat(of("T04", QUARTER.end(), List.of(fiveDays, impossible))).containsExactly(5, 20);
  }

  @Test
  void verifiesAnItemByWhatWasClosedWithinThePeriod() {
    List<CaseEvent> once = closed("1", "2019-11-04T09:00", "2019-11-11T09:00");
    List<CaseEvent> nextYear = closed("2", "2019-12-30T09:00", "2020-01-03T09:00");
    assertThat(of("O03", QUARTER.end(), List.of(nextYear))).containsExactly(0, 1);
    assertThat(of("O03", QUARTER.end(), List.of(nextYear, once))).containsExactly(1, 1);
  }

  @Test
  void countsOnlyTheCountysUnits() {
    List<CaseEvent> ours = closed("1", "2019-11-04T09:00", "2019-11-11T09:00");
    List<CaseEvent> foreign =
        List.of(
            event("2", ACCEPTED, "2019-11-04T09:00", "外'地\\"),
            event("2", CLOSED, "2019-11-11T09:00", "外'地\\"));
    CountyUnits county = new CountyUnits(Set.of("unit-1"));
    CountyUnits both = new CountyUnits(Set.of("unit-1", "外'地\\"));
    assertThat(of("T01", QUARTER.end(), List.of(ours, foreign), county)).containsExactly(1, 1);
    assertThat(of("T01", QUARTER.end(), List.of(ours, foreign), both)).containsExactly(2, 2);
    assertThat(of("T01", QUARTER.end(), List.of(ours, foreign))).containsExactly(2, 2);
  }

  private static List<Integer> of(String indicator, Instant asOf, List<List<CaseEvent>> cases) {
    return of(indicator, asOf, cases, CountyUnits.NONE);
  }

  /** Numerator and denominator of the county. */
  private static List<Integer> of(
      String indicator, Instant asOf, List<List<CaseEvent>> cases, CountyUnits county) {
    List<Row> facts =
        cases.stream()
            .map(IndicatorRunTest::facts)
            .map(folded -> FoldedRow.of(Tables.CASE_FACT, folded))
            .toList();
    spark
        .createDataFrame(facts, FoldedRow.type(Tables.CASE_FACT))
        .createOrReplaceTempView("case_fact");
    spark
        .createDataFrame(List.of(FoldedRow.of(Tables.ITEM, item())), FoldedRow.type(Tables.ITEM))
        .createOrReplaceTempView("item");
    try (IndicatorRun run = new IndicatorRun(spark, QUARTER, asOf, county)) {
      IndicatorValue value =
          run.values(Indicators.standard()).stream()
              .filter(one -> one.unitCode() == null && one.code().equals(indicator))
              .findFirst()
              .orElseThrow();
      return List.of(value.numerator().intValueExact(), value.denominator().intValueExact());
    }
  }

  private static CaseFacts facts(List<CaseEvent> events) {
    Catalogue catalogue = new Catalogue();
    catalogue.add(item());
    return Fold.fold(events, catalogue, Calendars.standard());
  }

  private static List<CaseEvent> closed(String caseId, String accepted, String closed) {
    return List.of(event(caseId, ACCEPTED, accepted), event(caseId, CLOSED, closed));
  }

  private static CaseEvent event(String caseId, EventType type, String local) {
    return event(caseId, type, local, "unit-1");
  }

  private static CaseEvent event(String caseId, EventType type, String local, String unit) {
    return CaseEvent.builder(caseId, type, at(local))
        .source("test")
        .itemCode("item-1")
        .unitCode(unit)
        .channel(type == SUBMITTED || type == ACCEPTED ? Channel.PC : null)
        .outcome(type == CLOSED ? Outcome.APPROVED : null)
        .build();
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(ChinaTime.ZONE).toInstant();
  }

  private static ServiceItem item() {
    return new ServiceItem(
        "item-1",
        1,
        "食品经营许可",
        "unit-1",
        new Nature(ItemLevel.COUNTY, ItemType.PERMISSION),
        new TimeLimits(
            false, 10, LimitUnit.WORKING_DAY, 20, LimitUnit.WORKING_DAY, List.of(), false),
        new Access(true, true, Set.of(), "hall-1", false, false),
        new Demands(true, true, 1, 3, 5),
        Validity.from(LocalDate.of(2019, 1, 1)));
  }
}
