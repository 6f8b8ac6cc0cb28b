package cn.sanyi.reporting.ranking;

import cn.sanyi.reporting.directory.Units;
import cn.sanyi.reporting.indicator.Amount;
import cn.sanyi.reporting.ranking.Assessments.Score;
import cn.sanyi.rules.score.Band;
import cn.sanyi.rules.score.Scheme;
import cn.sanyi.warehouse.indicator.Indicator;
import cn.sanyi.warehouse.indicator.Indicators;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Lays out an assessment's scores: groups of peers, their units by rank, the points of each. */
@Component
class Rankings {
  private final Indicators indicators = Indicators.standard();
  private final List<String> order = indicators.all().stream().map(Indicator::code).toList();
  private final Map<String, String> bandNames =
      Scheme.load().bands().stream().collect(Collectors.toMap(Band::code, Band::name));
  private final Assessments assessments;
  private final Units units;

  Rankings(Assessments assessments, Units units) {
    this.assessments = assessments;
    this.units = units;
  }

  List<PeerGroup> of(Assessment assessment) {
    Map<String, Map<String, List<Score>>> groups = new LinkedHashMap<>();
    assessments.scores(assessment.assessmentId()).stream()
        .sorted(Comparator.comparing(Score::peerGroup).thenComparing(Score::unitCode))
        .forEach(
            score ->
                groups
                    .computeIfAbsent(score.peerGroup(), group -> new LinkedHashMap<>())
                    .computeIfAbsent(score.unitCode(), unit -> new ArrayList<>())
                    .add(score));
    return groups.entrySet().stream()
        .map(
            group ->
                new PeerGroup(
                    group.getKey(),
                    group.getKey(),
                    group.getValue().values().stream()
                        .map(this::ranked)
                        .sorted(byRank(assessment.asOf()))
                        .toList()))
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

  private RankedUnit ranked(List<Score> scores) {
    Score any = scores.get(0);
    Score total = scores.stream().filter(Score::total).findFirst().orElse(null);
    return new RankedUnit(
        total == null ? null : total.rank(),
        any.unitCode(),
        any.unitName(),
        total == null ? null : total.points(),
        total == null ? null : total.state(),
        total == null ? null : total.band(),
        total == null || total.band() == null
            ? null
            : bandNames.getOrDefault(total.band(), total.band()),
        total == null ? null : total.reason(),
        scores.stream()
            .filter(score -> !score.total())
            .sorted(Comparator.comparingInt(score -> order.indexOf(score.indicator())))
            .map(this::points)
            .toList());
  }

  private IndicatorPoints points(Score score) {
    Indicator indicator = indicators.find(score.indicator());
    return new IndicatorPoints(
        score.indicator(),
        indicator == null ? score.indicator() : indicator.name(),
        score.weight(),
        score.points(),
        score.numerator(),
        score.denominator(),
        display(indicator, score),
        score.state(),
        score.rule(),
        score.ruleVersion(),
        score.reason());
  }

  private static String display(Indicator indicator, Score score) {
    if ("NOT_APPLICABLE".equals(score.state())) {
      return Amount.NOT_APPLICABLE.display();
    }
    return indicator == null
        ? null
        : Amount.of(
                Amount.value(indicator, score.unitCode(), score.numerator(), score.denominator()),
                indicator.target())
            .display();
  }

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
   * @param state whether it has a score
   * @param band grade, or null
   * @param bandName the same in Chinese, or null
   * @param reason Chinese sentence, or null
   * @param indicators the points of each indicator
   */
  record RankedUnit(
      Integer rank,
      String unitCode,
      String unitName,
      BigDecimal score,
      String state,
      String band,
      String bandName,
      String reason,
      List<IndicatorPoints> indicators) {}

  /**
   * What one indicator earned.
   *
   * @param code the indicator
   * @param name its name
   * @param weight points to be had, or null where it does not count
   * @param points points earned, or null
   * @param numerator behind the value, or null
   * @param denominator behind the value, or null
   * @param display the value as people read it
   * @param state VALUE, NO_DATA or NOT_APPLICABLE
   * @param rule code of the rule that gave the points
   * @param ruleVersion its version
   * @param reason Chinese sentence
   */
  record IndicatorPoints(
      String code,
      String name,
      BigDecimal weight,
      BigDecimal points,
      BigDecimal numerator,
      BigDecimal denominator,
      String display,
      String state,
      String rule,
      String ruleVersion,
      String reason) {}
}
