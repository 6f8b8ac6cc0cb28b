package cn.sanyi.batch.seal;

import cn.sanyi.batch.canonical.Canonical;
import cn.sanyi.batch.reconcile.Reconciliation;
import cn.sanyi.model.indicator.IndicatorValue;
import cn.sanyi.model.indicator.State;
import cn.sanyi.rules.score.Points;
import cn.sanyi.rules.score.UnitScore;
import cn.sanyi.rules.target.TargetVerdict;
import cn.sanyi.rules.value.Rounding;
import cn.sanyi.warehouse.row.AssessmentIndicatorRow;
import cn.sanyi.warehouse.row.AssessmentRow;
import cn.sanyi.warehouse.row.AssessmentScoreRow;
import cn.sanyi.warehouse.row.AssessmentTables;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A result bound to its hash: the rows of an assessment. The same data and versions give the same
 * rows, the same hash and the same id; when and where it ran, and how it compared with the stream,
 * is no part of it.
 *
 * @param assessment the run itself
 * @param indicators values of the county and of units
 * @param scores points and totals of units
 */
public record SealedAssessment(
    AssessmentRow assessment,
    List<AssessmentIndicatorRow> indicators,
    List<AssessmentScoreRow> scores) {

  /** Decimals that a Decimal(38, 9) holds. */
  private static final int STORED_DECIMALS = 9;

  /** Seals a result. */
  public static SealedAssessment of(Result result) {
    SealedAssessment open = rows(result, "", new Reconciliation(0, 0, 0, List.of()));
    String text =
        Canonical.line(AssessmentTables.ASSESSMENT, open.assessment)
            + "\n"
            + result.tally().digest()
            + "\n"
            + Canonical.lines(AssessmentTables.INDICATOR, open.indicators)
            + Canonical.lines(AssessmentTables.SCORE, open.scores);
    return rows(result, Canonical.hash(text), result.tally().reconciliation());
  }

  private static SealedAssessment rows(Result result, String hash, Reconciliation compared) {
    Versions versions = result.versions();
    AssessmentRow assessment =
        new AssessmentRow(
            hash,
            result.period().name(),
            result.period().from(),
            result.period().to(),
            result.cutOff(),
            versions.catalogue(),
            versions.calendar(),
            versions.indicators(),
            versions.scheme(),
            versions.rules(),
            result.tally().cases(),
            result.tally().knownEvents(),
            compared.rowsCompared(),
            compared.rowsDiffering(),
            compared.cardsDiffering(),
            hash);
    List<AssessmentScoreRow> scores = new ArrayList<>();
    for (UnitScore score : result.scores()) {
      scores.add(total(hash, score));
      score.points().forEach(points -> scores.add(points(hash, score, points)));
    }
    return new SealedAssessment(
        assessment,
        result.values().stream()
            .map(
                value ->
                    indicator(
                        hash,
                        value,
                        value.unitCode() == null ? result.verdicts().get(value.code()) : null))
            .toList(),
        scores);
  }

  private static AssessmentIndicatorRow indicator(
      String hash, IndicatorValue value, TargetVerdict verdict) {
    return new AssessmentIndicatorRow(
        hash,
        value.unitCode() == null ? "" : value.unitCode(),
        value.code(),
        value.numerator(),
        value.denominator(),
        (value.noData() ? State.NO_DATA : State.VALUE).name(),
        verdict == null ? null : verdict.verdict().name(),
        verdict == null ? null : verdict.rule(),
        verdict == null ? null : verdict.reason());
  }

  private static AssessmentScoreRow total(String hash, UnitScore score) {
    boolean scored = score.score() != null;
    return new AssessmentScoreRow(
        hash,
        score.unit().code(),
        score.unit().name(),
        score.unit().peerGroup(),
        "",
        scored ? BigDecimal.valueOf(100) : null,
        stored(score.score()),
        (scored ? State.VALUE : State.NO_DATA).name(),
        score.rank(),
        scored ? score.band().name() : null,
        scored ? score.band().code() : null,
        scored ? score.band().version() : null,
        score.reason());
  }

  private static AssessmentScoreRow points(String hash, UnitScore score, Points points) {
    return new AssessmentScoreRow(
        hash,
        score.unit().code(),
        score.unit().name(),
        score.unit().peerGroup(),
        points.indicator(),
        stored(points.weight()),
        stored(points.points()),
        points.state().name(),
        null,
        null,
        points.rule(),
        points.ruleVersion(),
        points.reason());
  }

  private static BigDecimal stored(BigFraction value) {
    return value == null ? null : Rounding.rounded(value, STORED_DECIMALS);
  }
}
