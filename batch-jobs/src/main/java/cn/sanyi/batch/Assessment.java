package cn.sanyi.batch;

import cn.sanyi.batch.canonical.Canonical;
import cn.sanyi.batch.fold.FoldedCases;
import cn.sanyi.batch.fold.FoldedCases.Tally;
import cn.sanyi.batch.indicator.IndicatorRun;
import cn.sanyi.batch.indicator.ScoredUnits;
import cn.sanyi.batch.seal.Result;
import cn.sanyi.batch.seal.Versions;
import cn.sanyi.batch.source.CaseSource;
import cn.sanyi.model.calendar.Calendars;
import cn.sanyi.model.catalogue.Catalogue;
import cn.sanyi.model.indicator.IndicatorValue;
import cn.sanyi.model.organisation.CountyUnits;
import cn.sanyi.model.period.Period;
import cn.sanyi.rules.card.CardRules;
import cn.sanyi.rules.score.Scheme;
import cn.sanyi.rules.score.Scorer;
import cn.sanyi.rules.score.UnitScore;
import cn.sanyi.rules.target.TargetJudge;
import cn.sanyi.rules.target.TargetVerdict;
import cn.sanyi.warehouse.indicator.Indicator;
import cn.sanyi.warehouse.indicator.Indicator.Subject;
import cn.sanyi.warehouse.indicator.Indicators;
import cn.sanyi.warehouse.row.Tables;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;

/**
 * One official run, step by step: fold all cases again, compare with the stream, compute indicators
 * over the facts of the cut-off, judge targets, score and rank units.
 *
 * @param spark the engine
 * @param source the cases
 * @param splits into how many shares they are split
 * @param catalogue items and organisations
 * @param progress told what is being done
 */
record Assessment(
    SparkSession spark,
    CaseSource source,
    int splits,
    Catalogue catalogue,
    Consumer<String> progress) {
  private static final int SHORT_HASH = 12;

  Result run(Period period, Instant cutOff) {
    Instant asOf = cutOff.isBefore(period.end()) ? cutOff : period.end();
    CardRules cardRules = CardRules.load();
    Indicators indicators = Indicators.standard();
    TargetJudge targets = TargetJudge.standard();
    Scorer scorer = new Scorer(Scheme.load());

    progress.accept("折叠原始事件，并与流处理结果逐行核对（" + splits + " 个分片）");
    try (FoldedCases cases =
        FoldedCases.fold(spark, source, splits, catalogue, cardRules, cutOff)) {
      Tally tally = cases.tally();
      progress.accept(
          "已折叠 %,d 条事件、%,d 个办件；%,d 行不一致，%,d 张牌不一致"
              .formatted(
                  tally.events(),
                  tally.reconciliation().rowsCompared(),
                  tally.reconciliation().rowsDiffering(),
                  tally.reconciliation().cardsDiffering()));
      progress.accept("计算指标");
      List<IndicatorValue> values;
      List<IndicatorValue> pooled;
      try (IndicatorRun run =
          new IndicatorRun(spark, period, asOf, CountyUnits.of(catalogue.organisations()))) {
        values = run.values(indicators);
        pooled = run.fourQuarters(indicators);
      }
      progress.accept("判定目标、计分排名");
      List<UnitScore> scores =
          scorer.score(
              ScoredUnits.on(
                  period.to().minusDays(1),
                  catalogue,
                  cases.accepted(period),
                  cases.redCards(period, asOf)),
              values,
              pooled,
              ofItems(indicators));
      return new Result(
          period,
          cutOff,
          versions(indicators, scorer.scheme(), cardRules, targets),
          tally,
          values,
          verdicts(values, indicators, targets, asOf),
          scores);
    }
  }

  private static Set<String> ofItems(Indicators indicators) {
    return indicators.all().stream()
        .filter(indicator -> indicator.subject() == Subject.ITEM)
        .map(Indicator::code)
        .collect(Collectors.toSet());
  }

  private Versions versions(
      Indicators indicators, Scheme scheme, CardRules cards, TargetJudge targets) {
    return new Versions(
        Canonical.hash(
            Canonical.lines(Tables.ITEM, List.copyOf(catalogue.items()))
                + Canonical.lines(Tables.ORGANISATION, List.copyOf(catalogue.organisations()))),
        Calendars.standard().contentVersion(),
        indicators.version(),
        scheme.version(),
        "cards+"
            + cards.hash().substring(0, SHORT_HASH)
            + " targets+"
            + targets.rulesHash().substring(0, SHORT_HASH));
  }

  private static Map<String, TargetVerdict> verdicts(
      List<IndicatorValue> values, Indicators indicators, TargetJudge judge, Instant asOf) {
    Map<String, TargetVerdict> verdicts = new HashMap<>();
    for (IndicatorValue value : values) {
      if (value.unitCode() == null) {
        verdicts.put(value.code(), judge.judge(value, indicators.find(value.code()).asked(), asOf));
      }
    }
    return verdicts;
  }
}
