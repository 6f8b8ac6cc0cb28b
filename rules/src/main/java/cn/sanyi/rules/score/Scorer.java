package cn.sanyi.rules.score;

import cn.sanyi.model.indicator.IndicatorValue;
import cn.sanyi.model.indicator.State;
import cn.sanyi.rules.engine.RuleBase;
import cn.sanyi.rules.value.Fractions;
import cn.sanyi.rules.value.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;

/** Scores units by a scheme: exact fractions throughout, every point with its rule and reason. */
public final class Scorer {
  private final RuleBase base = RuleBase.of("cn.sanyi.rules.score");
  private final Scheme scheme;

  /** A scorer by this scheme. */
  public Scorer(Scheme scheme) {
    this.scheme = scheme;
  }

  /** The scheme that this scorer applies. */
  public Scheme scheme() {
    return scheme;
  }

  /**
   * Scores and ranks units.
   *
   * @param units whom; each once
   * @param values the units' indicator values, those of units not asked for and of the county
   *     ignored
   * @param pooled the same over the four quarters that end with this one: count where this one
   *     alone has too few
   * @param ofItems codes of the indicators that look at items: a unit without a value has no such
   *     item, so that they do not apply to it
   * @return in official order: peer group, rank (units without a score last), display order, code
   */
  public List<UnitScore> score(
      Collection<Unit> units,
      Collection<IndicatorValue> values,
      Collection<IndicatorValue> pooled,
      Set<String> ofItems) {
    Values byUnit = new Values(values, pooled, ofItems);
    List<UnitScore> scores = new ArrayList<>();
    units.stream()
        .collect(Collectors.groupingBy(Unit::peerGroup, TreeMap::new, Collectors.toList()))
        .values()
        .forEach(peers -> scores.addAll(group(peers, byUnit)));
    return scores;
  }

  private List<UnitScore> group(List<Unit> peers, Values values) {
    Map<String, List<Points>> points = new HashMap<>();
    Map<String, Ranking.Entry> entries = new HashMap<>();
    for (Unit unit : peers) {
      List<Points> earned = points(unit, values);
      points.put(unit.code(), earned);
      BigFraction score = total(earned);
      if (score != null) {
        entries.put(unit.code(), Ranking.Entry.of(unit, score, veto(unit), values));
      }
    }
    Ranking ranking = new Ranking(List.copyOf(entries.values()));
    Map<String, Band> bands = bands(entries, ranking);
    return peers.stream()
        .map(
            unit -> {
              Ranking.Entry entry = entries.get(unit.code());
              return entry == null
                  ? new UnitScore(
                      unit, null, null, null, null, "各项指标均无数据，不计分、不排名。", points.get(unit.code()))
                  : ranked(entry, ranking, bands.get(unit.code()), points.get(unit.code()));
            })
        .sorted(
            Comparator.comparing(UnitScore::rank, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(score -> score.unit().displayOrder())
                .thenComparing(score -> score.unit().code()))
        .toList();
  }

  private List<Points> points(Unit unit, Values values) {
    List<Scoring> facts =
        scheme.lines().stream()
            .map(
                line ->
                    new Scoring(
                        line,
                        unit.code(),
                        values.of(unit, line.indicator()),
                        values.pooled(unit, line.indicator()),
                        values.applicable(unit, line.indicator())))
            .toList();
    List<Mark> marks =
        base.conclude(facts, Mark.class).stream()
            .sorted(Comparator.comparing(mark -> mark.scoring().line().order()))
            .toList();
    Spread spread = new Spread(marks);
    return marks.stream().map(mark -> points(mark, spread)).toList();
  }

  private static Points points(Mark mark, Spread spread) {
    SchemeLine line = mark.scoring().line();
    boolean counts = mark.state() == State.VALUE;
    BigFraction weight = counts ? spread.weight(line) : null;
    return new Points(
        line.indicator(),
        line.group(),
        mark.state(),
        weight,
        counts ? weight.multiply(mark.share()) : null,
        line.code(),
        line.version(),
        counts ? mark.reason() + share(line, weight) : mark.reason());
  }

  /** How the weight of the scheme became that of the unit. */
  private static String share(SchemeLine line, BigFraction weight) {
    return "方案权重%s，可计分的权重折成100后为%s。"
        .formatted(Rounding.plain(line.weight()), Rounding.text(weight, ""));
  }

  private static BigFraction total(List<Points> points) {
    return points.stream()
        .map(Points::points)
        .filter(earned -> earned != null)
        .reduce(BigFraction::add)
        .orElse(null);
  }

  /** The veto that leaves least, or null where none hits the unit. */
  private Veto veto(Unit unit) {
    List<Object> facts = new ArrayList<>(scheme.vetoes());
    facts.add(unit);
    return base.conclude(facts, Veto.class).stream()
        .min(Comparator.comparing(Veto::cap).thenComparing(Veto::code))
        .orElse(null);
  }

  private Map<String, Band> bands(Map<String, Ranking.Entry> entries, Ranking ranking) {
    List<Object> facts = new ArrayList<>(scheme.bands());
    entries.forEach(
        (unit, entry) ->
            facts.add(new Standing(unit, entry.score(), ranking.ranked(entry), ranking.size())));
    return base.conclude(facts, Grade.class).stream()
        .collect(
            Collectors.toMap(
                grade -> grade.standing().unitCode(),
                Grade::band,
                (a, b) -> a.order() <= b.order() ? a : b));
  }

  private UnitScore ranked(Ranking.Entry entry, Ranking ranking, Band band, List<Points> points) {
    int rank = ranking.rank(entry);
    List<BigDecimal> above = scheme.above(band.code());
    String reason =
        "得分%s，本组%d个单位中第%d名，等次“%s”。"
            .formatted(
                Rounding.beside(entry.score(), above, "分"), ranking.size(), rank, band.name());
    Band missed =
        scheme.bands().stream()
            .filter(better -> better.order() < band.order())
            .filter(better -> entry.score().compareTo(Fractions.of(better.least())) >= 0)
            .findFirst()
            .orElse(null);
    String quota =
        missed == null
            ? ""
            : "分数已达“%s”，但该等次不超过本组的%s%%，名额已满。"
                .formatted(missed.name(), Rounding.plain(missed.quota()));
    return new UnitScore(
        entry.unit(),
        entry.score(),
        Rounding.decimals(entry.score(), above),
        rank,
        band,
        reason + quota + vetoed(entry),
        points);
  }

  private static String vetoed(Ranking.Entry entry) {
    return entry.veto() == null
        ? ""
        : "红牌%d张（受理%d件），按“%s”（%s，第%s版）否决，各项合计%s，总分不超过%s分。"
            .formatted(
                entry.unit().redCards(),
                entry.unit().accepted(),
                entry.veto().name(),
                entry.veto().code(),
                entry.veto().version(),
                Rounding.beside(entry.earned(), entry.veto().cap(), "分"),
                Rounding.plain(entry.veto().cap()));
  }
}
