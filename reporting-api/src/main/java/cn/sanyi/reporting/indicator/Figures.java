package cn.sanyi.reporting.indicator;

import cn.sanyi.model.period.Period;
import cn.sanyi.reporting.period.Presence;
import cn.sanyi.rules.target.Target;
import cn.sanyi.rules.target.TargetJudge;
import cn.sanyi.rules.target.TargetVerdict;
import cn.sanyi.rules.target.Verdict;
import cn.sanyi.rules.value.IndicatorValue;
import cn.sanyi.warehouse.indicator.Indicator;
import cn.sanyi.warehouse.indicator.Indicator.Formula;
import cn.sanyi.warehouse.indicator.Indicator.Subject;
import cn.sanyi.warehouse.indicator.Measure;
import cn.sanyi.warehouse.indicator.UnitFilter;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Measures indicators and has the rules judge them. */
@Component
class Figures {
  private static final String WATCHED = "监测指标";
  private static final TargetVerdict FOREIGN =
      new TargetVerdict(Verdict.NOT_APPLICABLE, null, null, "本单位没有这项指标所统计的事项，不适用。");

  private final Measurements measurements;
  private final Presence presence;
  private final TargetJudge judge = TargetJudge.standard();

  Figures(Measurements measurements, Presence presence) {
    this.measurements = measurements;
    this.presence = presence;
  }

  /** Why a period has no figures, of items neither; null where it has some. */
  String missing(Period period, UnitFilter units) {
    return presence.missing(period, units);
  }

  /** A figure without data: nothing is measured, and nothing is judged of it. */
  Figure none(Indicator indicator, Instant asOf) {
    Target asked =
        new Target(
            indicator.code(),
            indicator.targetKind(),
            indicator.higherIsBetter(),
            indicator.target(),
            indicator.counted());
    IndicatorValue value = Amount.value(indicator, null, null, null);
    return Figure.of(
        indicator, asked, Amount.of(value, indicator.target()), judge.judge(value, asked, asOf));
  }

  /** The figure of all units that count. */
  Figure county(Indicator indicator, Period period, Instant asOf, UnitFilter units) {
    Measure measure = measurements.county(indicator, period, asOf, units);
    return judged(indicator, measure, indicator.target(), asOf);
  }

  /** One unit's figure. */
  Figure unit(Indicator indicator, String unit, Period period, Instant asOf) {
    Measure measure = measurements.byUnit(indicator, period, asOf, UnitFilter.NONE).get(unit);
    return judged(
        indicator,
        measure == null ? new Measure(indicator.code(), unit, null, null) : measure,
        // A number of items is asked of the county as a whole, not of each of its units.
        indicator.formula() == Formula.COUNT && indicator.higherIsBetter()
            ? null
            : indicator.target(),
        asOf);
  }

  /** What the units that have any came to; beside the county's target, unjudged. */
  Map<String, Measure> units(Indicator indicator, Period period, Instant asOf, UnitFilter units) {
    return measurements.byUnit(indicator, period, asOf, units);
  }

  /**
   * A unit's amount.
   *
   * @param measure what was measured, or null where the unit has nothing of the kind: without an
   *     item that an indicator of items looks at, the indicator does not apply to the unit; without
   *     a case, an indicator of cases has no data
   */
  static Amount amount(Indicator indicator, Measure measure) {
    if (measure == null && indicator.subject() == Subject.ITEM) {
      return Amount.NOT_APPLICABLE;
    }
    return Amount.of(
        measure == null
            ? Amount.value(indicator, null, null, null)
            : Amount.value(
                indicator, measure.unitCode(), measure.numerator(), measure.denominator()),
        indicator.target());
  }

  private Figure judged(Indicator indicator, Measure measure, BigDecimal target, Instant asOf) {
    IndicatorValue value =
        Amount.value(indicator, measure.unitCode(), measure.numerator(), measure.denominator());
    boolean absent = measure.unitCode() != null && measure.denominator() == null;
    Amount amount =
        absent && indicator.subject() == Subject.ITEM
            ? Amount.NOT_APPLICABLE
            : Amount.of(value, target);
    String kind = target == null ? WATCHED : indicator.targetKind();
    Target asked =
        new Target(indicator.code(), kind, indicator.higherIsBetter(), target, indicator.counted());
    return Figure.of(
        indicator,
        asked,
        amount,
        amount.state() == State.NOT_APPLICABLE ? FOREIGN : judge.judge(value, asked, asOf));
  }
}
