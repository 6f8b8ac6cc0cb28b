package cn.sanyi.reporting.ranking;

import cn.sanyi.model.indicator.Formula;
import cn.sanyi.model.indicator.State;
import cn.sanyi.reporting.directory.Units;
import cn.sanyi.reporting.indicator.Amount;
import cn.sanyi.rules.score.Scheme;
import cn.sanyi.rules.target.Verdict;
import cn.sanyi.rules.value.Fractions;
import cn.sanyi.rules.value.Rounding;
import cn.sanyi.warehouse.indicator.Indicator;
import cn.sanyi.warehouse.indicator.Indicators;
import cn.sanyi.warehouse.row.AssessmentIndicatorRow;
import cn.sanyi.warehouse.row.AssessmentScoreRow;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays out an assessment's scores: groups of peers, their units by rank, the points of each. */
@Component
class Rankings {
  private final Indicators indicators = Indicators.standard();
  private final Scheme scheme = Scheme.load();
  private final List<String> order = indicators.all().stream().map(Indicator::code).toList();
  private final Assessments assessments;
  private final Units units;

  Rankings(Assessments assessments, Units units) {
    this.assessments = assessments;
    this.units = units;
  }

  List<PeerGroup> of(Assessment assessment) {
    Map<String, AssessmentIndicatorRow> values = new HashMap<>();
    assessments
        .values(assessment.assessmentId())
        .forEach(value -> values.put(key(value.unitCode(), value.indicator()), value));
    Map<String, Map<String, List<AssessmentScoreRow>>> groups = new TreeMap<>();
    for (AssessmentScoreRow score : assessments.scores(assessment.assessmentId())) {
      groups
          .computeIfAbsent(score.peerGroup(), group -> new TreeMap<>())
          .computeIfAbsent(score.unitCode(), unit -> new ArrayList<>())
          .add(score);
    }
    return groups.entrySet().stream()
        .map(
            group ->
                new PeerGroup(
                    group.getKey(),
                    group.getKey(),
                    group.getValue().values().stream()
                        .map(scores -> ranked(scores, values))
                        .sorted(byRank(assessment.asOf()))
                        .toList()))
        .toList();
  }

  /** The county's figures as the assessment sealed them, in the order of the catalogue. */
  List<CountyValue> county(Assessment assessment) {
    return assessments.values(assessment.assessmentId()).stream()
        .filter(value -> value.unitCode().isEmpty())
        .sorted(Comparator.comparingInt(value -> order.indexOf(value.indicator())))
        .map(
            value ->
                new CountyValue(
                    value.indicator(),
                    Rounding.stripped(value.numerator()),
                    Rounding.stripped(value.denominator()),
                    display(value.indicator(), value.state(), value),
                    State.valueOf(value.state()),
                    value.verdict() == null ? null : Verdict.valueOf(value.verdict()),
                    value.rule(),
                    value.reason()))
        .toList();
  }

  /** Units of one rank in official order; those without a score last. */
  private Comparator<RankedUnit> byRank(Instant asOf) {
    return Comparator.comparing(
            RankedUnit::rank, Comparator.nullsLast(Comparator.<Integer>naturalOrder()))
        .thenComparing(unit -> displayOrder(unit.unitCode(), asOf))
        .thenComparing(RankedUnit::unitCode);
  }

  private int displayOrder(String unit, Instant asOf) {
    var known = units.find(unit, asOf);
    return known == null ? Integer.MAX_VALUE : known.displayOrder();
  }

  private RankedUnit ranked(
      List<AssessmentScoreRow> scores, Map<String, AssessmentIndicatorRow> values) {
    AssessmentScoreRow total =
        scores.stream()
            .filter(score -> score.indicator().isEmpty())
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no total of " + scores.get(0)));
    return new RankedUnit(
        total.rank(),
        total.unitCode(),
        total.unitName(),
        Rounding.stripped(total.points()),
        total.points() == null
            ? null
            : Rounding.decimals(Fractions.of(total.points()), scheme.above(total.rule())),
        State.valueOf(total.state()),
        total.band(),
        total.band(),
        total.reason(),
        scores.stream()
            .filter(score -> !score.indicator().isEmpty())
            .sorted(Comparator.comparingInt(score -> order.indexOf(score.indicator())))
            .map(score -> points(score, values.get(key(score.unitCode(), score.indicator()))))
            .toList());
  }

  private IndicatorPoints points(AssessmentScoreRow score, AssessmentIndicatorRow value) {
    Indicator indicator = indicators.find(score.indicator());
    return new IndicatorPoints(
        score.indicator(),
        indicator == null ? score.indicator() : indicator.name(),
        Rounding.stripped(score.weight()),
        Rounding.stripped(score.points()),
        beside(score.weight(), score.points()),
        beside(score.points(), score.weight()),
        value == null ? null : Rounding.stripped(value.numerator()),
        value == null ? null : Rounding.stripped(value.denominator()),
        indicator == null ? null : indicator.formula(),
        display(score.indicator(), score.state(), value),
        State.valueOf(score.state()),
        score.rule(),
        score.ruleVersion(),
        score.reason());
  }

  /** Points and what they could have been: both are there, or neither is. */
  private static @Nullable String beside(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    return one == null || other == null
        ? null
        : Rounding.apart(Fractions.of(one), Fractions.of(other));
  }

  /** A value that does not count is shown all the same, where there is one. */
  private String display(String code, String state, AssessmentIndicatorRow value) {
    Indicator indicator = indicators.find(code);
    if (indicator == null || value == null || "NOT_APPLICABLE".equals(value.state())) {
      return "NO_DATA".equals(state) ? "无数据" : Amount.NOT_APPLICABLE.display();
    }
    return Amount.of(
            indicator.value(value.unitCode(), value.numerator(), value.denominator()),
            indicator.target())
        .display();
  }

  private static String key(String unit, String indicator) {
    return unit + '\n' + indicator;
  }

  /**
   * A county value of an assessment.
   *
   * @param code the indicator
   * @param numerator null where nothing was added up
   * @param denominator null or 0 where there is no data
   * @param display the value as people read it
   * @param state VALUE, NO_DATA or NOT_APPLICABLE
   * @param verdict what the rules said, or null
   * @param rule code of the rule, or null
   * @param reason Chinese sentence, or null
   */
  record CountyValue(
      String code,
      @Nullable BigDecimal numerator,
      @Nullable BigDecimal denominator,
      String display,
      State state,
      @Nullable Verdict verdict,
      @Nullable String rule,
      @Nullable String reason) {}

  /**
   * Units that are ranked with each other.
   *
   * @param code 考核分组
   * @param name its name
   * @param units by rank, those without a score last
   */
  record PeerGroup(String code, String name, List<RankedUnit> units) {}

  /**
   * How one unit stands.
   *
   * @param rank competition rank in its group, or null without a score
   * @param unitCode the unit
   * @param unitName its name at the time
   * @param score points of 100, or null
   * @param scoreDisplay the score as people read it, or null
   * @param state whether it has a score
   * @param band grade, or null
   * @param bandName the same in Chinese, or null
   * @param reason Chinese sentence, or null
   * @param indicators the points of each indicator
   */
  record RankedUnit(
      @Nullable Integer rank,
      String unitCode,
      String unitName,
      @Nullable BigDecimal score,
      @Nullable String scoreDisplay,
      State state,
      @Nullable String band,
      @Nullable String bandName,
      @Nullable String reason,
      List<IndicatorPoints> indicators) {}

  /**
   * What one indicator earned.
   *
   * @param code the indicator
   * @param name its name
   * @param weight points to be had, or null where it does not count
   * @param points points earned, or null
   * @param weightDisplay the weight as people read it, or null
   * @param pointsDisplay the points as people read them beside it, or null
   * @param numerator behind the value, or null
   * @param denominator behind the value, or null
   * @param formula QUOTIENT, COMPLEMENT (1 - quotient) or COUNT; null for an unknown indicator
   * @param display the value as people read it
   * @param state VALUE, NO_DATA or NOT_APPLICABLE
   * @param rule code of the rule that gave the points
   * @param ruleVersion its version
   * @param reason Chinese sentence
   */
  record IndicatorPoints(
      String code,
      String name,
      @Nullable BigDecimal weight,
      @Nullable BigDecimal points,
      @Nullable String weightDisplay,
      @Nullable String pointsDisplay,
      @Nullable BigDecimal numerator,
      @Nullable BigDecimal denominator,
      @Nullable Formula formula,
      String display,
      State state,
      @Nullable String rule,
      @Nullable String ruleVersion,
      String reason) {}
}
