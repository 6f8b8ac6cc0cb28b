package cn.sanyi.reporting.indicator;

import cn.sanyi.model.indicator.IndicatorValue;
import cn.sanyi.model.indicator.State;
import cn.sanyi.rules.value.Fractions;
import cn.sanyi.rules.value.Rounding;
import java.math.BigDecimal;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * What an indicator came to, as it is shown.
 *
 * @param numerator null where nothing was added up
 * @param denominator null or 0 where there is no data
 * @param value in the indicator's unit (a percentage is between 0 and 100), rounded to six
 *     decimals, more where that would round it onto its target; null without data
 * @param display as people read it
 * @param state value, no data or not applicable
 */
public record Amount(
    BigDecimal numerator, BigDecimal denominator, BigDecimal value, String display, State state) {
  private static final int DECIMALS = 6;

  /** What is shown for a unit to which an indicator does not apply. */
  public static final Amount NOT_APPLICABLE =
      new Amount(null, null, null, "不适用", State.NOT_APPLICABLE);

  /** A value beside its target, or without data. */
  public static Amount of(IndicatorValue value, @Nullable BigDecimal target) {
    if (value.noData()) {
      return new Amount(
          Rounding.stripped(value.numerator()),
          Rounding.stripped(value.denominator()),
          null,
          "无数据",
          State.NO_DATA);
    }
    BigFraction exact = Fractions.of(value);
    List<BigDecimal> limits = target == null ? List.of() : List.of(target);
    return new Amount(
        Rounding.stripped(value.numerator()),
        Rounding.stripped(value.denominator()),
        Rounding.stripped(Rounding.number(exact, limits, DECIMALS)),
        Rounding.beside(exact, limits, value.unit()),
        State.VALUE);
  }
}
