package cn.sanyi.batch;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.batch.fold.FoldedCases;
import cn.sanyi.batch.indicator.ScoredUnits;
import cn.sanyi.batch.reconcile.Reconciliation;
import cn.sanyi.batch.seal.Result;
import cn.sanyi.batch.seal.SealedAssessment;
import cn.sanyi.model.catalogue.Catalogue;
import cn.sanyi.model.fold.CaseFacts;
import cn.sanyi.model.indicator.IndicatorValue;
import cn.sanyi.model.organisation.Organisation;
import cn.sanyi.model.organisation.OrganisationKind;
import cn.sanyi.model.period.Validity;
import cn.sanyi.rules.card.CardRules;
import cn.sanyi.warehouse.row.Cells;
import cn.sanyi.warehouse.row.Tables;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The official run on a simulated county, on a local Spark. */
class AssessmentTest {
  private static final Simulated COUNTY = new Simulated(1500);
  private static SparkSession spark;
  private static Result result;

  @BeforeAll
  static void start() {
    spark = Sessions.open("local[2]");
    result = run(1, 3, Simulated.CUT_OFF);
  }

  @AfterAll
  static void stop() {
    spark.stop();
  }

  @Test
  void sparkFoldsEveryCaseAsTheDriverDoes() {
    try (FoldedCases folded = fold(new MemorySource(COUNTY, 1), 5, Simulated.CUT_OFF)) {
      FoldedCases.Tally tally = folded.tally();
      assertThat(tally.reconciliation())
          .isEqualTo(new Reconciliation(COUNTY.cases.size(), 0, 0, List.of()));
      assertThat(tally.cases()).isEqualTo(COUNTY.cases.size());
      assertThat(spark.table("case_fact").collectAsList())
          .extracting(AssessmentTest::facts)
          .containsExactlyInAnyOrderElementsOf(COUNTY.facts());
    }
  }

  @Test
  void theHashDependsNeitherOnTheOrderOfRowsNorOnTheNumberOfSplits() {
    SealedAssessment once = SealedAssessment.of(result);
    SealedAssessment again = SealedAssessment.of(run(2, 8, Simulated.CUT_OFF));
    assertThat(again.assessment()).isEqualTo(once.assessment());
    assertThat(again.scores()).isEqualTo(once.scores());
    assertThat(again.indicators()).containsExactlyInAnyOrderElementsOf(once.indicators());
    assertThat(once.assessment().hash()).hasSize(64);
  }

  @Test
  void whatWasRecordedAfterTheCutOffDoesNotCount() {
    Result early = run(1, 4, Simulated.QUARTER.end().minus(Duration.ofDays(30)));
    assertThat(early.tally().knownEvents()).isLessThan(early.tally().events());
    assertThat(early.tally().cases()).isLessThan(result.tally().cases());
    assertThat(early.tally().reconciliation().rowsDiffering()).isZero();
    assertThat(SealedAssessment.of(early).assessment().hash())
        .isNotEqualTo(SealedAssessment.of(result).assessment().hash());
  }

  @Test
  void scoresEveryUnitThatHasPeersAndMeasuresEveryIndicator() {
    assertThat(result.scores()).hasSizeGreaterThan(30);
    assertThat(result.scores()).filteredOn(score -> score.score() != null).isNotEmpty();
    assertThat(result.values())
        .filteredOn(value -> value.unitCode() == null)
        .noneMatch(IndicatorValue::noData);
    String text = new Report(result, SealedAssessment.of(result), Duration.ZERO).text();
    assertThat(text).contains("不一致 0 行", "网上可办率", "排名");
  }

  @Test
  void aSourcesOwnUnitsAreNotRankedBesideTheCountys() {
    Catalogue catalogue = new Catalogue();
    COUNTY.catalogue.organisations().forEach(catalogue::add);
    catalogue.add(
        new Organisation(
            "外地",
            1,
            "外地综合部门",
            OrganisationKind.DEPARTMENT,
            null,
            "外地",
            1,
            false,
            Validity.from(LocalDate.of(2010, 1, 1))));
    LocalDate day = Simulated.QUARTER.to().minusDays(1);
    assertThat(ScoredUnits.on(day, catalogue, Map.of(), Map.of()))
        .isEqualTo(ScoredUnits.on(day, COUNTY.catalogue, Map.of(), Map.of()))
        .hasSizeGreaterThan(30);
  }

  private static Result run(long order, int splits, Instant cutOff) {
    return new Assessment(
            spark, new MemorySource(COUNTY, order), splits, COUNTY.catalogue, what -> {})
        .run(Simulated.QUARTER, cutOff);
  }

  private static FoldedCases fold(MemorySource source, int splits, Instant cutOff) {
    return FoldedCases.fold(spark, source, splits, COUNTY.catalogue, CardRules.load(), cutOff);
  }

  private static CaseFacts facts(Row row) {
    return Tables.CASE_FACT.read(
        new Cells(
            index ->
                row.schema().apply(index).dataType().typeName().equals("array")
                    ? row.getList(index)
                    : row.get(index)));
  }
}
