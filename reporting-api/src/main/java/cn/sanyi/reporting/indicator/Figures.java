package cn.sanyi.reporting.indicator;

import cn.sanyi.model.indicator.Formula;
import cn.sanyi.model.indicator.IndicatorValue;
import cn.sanyi.model.indicator.State;
import cn.sanyi.model.indicator.Target;
import cn.sanyi.model.period.Period;
import cn.sanyi.reporting.directory.Scope;
import cn.sanyi.reporting.directory.Units;
import cn.sanyi.rules.target.TargetJudge;
import cn.sanyi.rules.target.TargetVerdict;
import cn.sanyi.rules.target.Verdict;
import cn.sanyi.warehouse.indicator.Indicator;
import cn.sanyi.warehouse.indicator.Indicator.Subject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Measures indicators and has the rules judge them. */
@Component
class Figures {
  private static final TargetVerdict FOREIGN =
      new TargetVerdict(Verdict.NOT_APPLICABLE, null, null, "本单位没有这项指标所统计的事项，不适用。");

  private final Measurements measurements;
  private final Units units;
  private final TargetJudge judge = TargetJudge.standard();

  Figures(Measurements measurements, Units units) {
    this.measurements = measurements;
    this.units = units;
  }

  /** A figure without data: nothing is measured, and nothing is judged of it. */
  private Figure none(Indicator indicator, Instant asOf) {
    Target asked = indicator.asked();
    IndicatorValue value = indicator.value(null, null, null);
    return Figure.of(
        indicator, asked, Amount.of(value, indicator.target()), judge.judge(value, asked, asOf));
  }

  /** All indicators of the units of a scope. */
  Measured measured(Period period, Scope scope) {
    return measurements.of(period, scope);
  }

  /** All indicators of whoever may be meant by a code: what is measured of the county, if its. */
  Measured measured(Period period, String unit) {
    if (units.county().holds(unit)) {
      Measured county = measurements.of(period, Scope.COUNTY);
      if (county.noData() == null) {
        return county;
      }
    }
    return measurements.of(period, Scope.ALL);
  }

  /** The figure of all units that count. */
  Figure county(Indicator indicator, Measured measured) {
    return measured.noData() == null
        ? judged(indicator, measured.county(indicator), indicator.asked(), measured.asOf())
        : none(indicator, measured.asOf());
  }

  /** One unit's figure. */
  Figure unit(Indicator indicator, String unit, Measured measured) {
    if (measured.noData() != null) {
      return none(indicator, measured.asOf());
    }
    IndicatorValue value = measured.units(indicator).get(unit);
    Target asked = indicator.asked();
    return judged(
        indicator,
        value == null ? indicator.value(unit, null, null) : value,
        // A number of items is asked of the county as a whole, not of each of its units.
        indicator.formula() == Formula.COUNT && indicator.higherIsBetter()
            ? asked.watched()
            : asked,
        measured.asOf());
  }

  /**
   * A unit's amount.
   *
   * @param value what was measured, or null where the unit has nothing of the kind: without an item
   *     that an indicator of items looks at, the indicator does not apply to the unit; without a
   *     case, an indicator of cases has no data
   */
  static Amount amount(Indicator indicator, @Nullable IndicatorValue value) {
    if (value == null && indicator.subject() == Subject.ITEM) {
      return Amount.NOT_APPLICABLE;
    }
    return Amount.of(value == null ? indicator.value(null, null, null) : value, indicator.target());
  }

  private Figure judged(Indicator indicator, IndicatorValue value, Target asked, Instant asOf) {
    boolean absent = value.unitCode() != null && value.denominator() == null;
    Amount amount =
        absent && indicator.subject() == Subject.ITEM
            ? Amount.NOT_APPLICABLE
            : Amount.of(value, asked.target());
    return Figure.of(
        indicator,
        asked,
        amount,
        amount.state() == State.NOT_APPLICABLE ? FOREIGN : judge.judge(value, asked, asOf));
  }
}
