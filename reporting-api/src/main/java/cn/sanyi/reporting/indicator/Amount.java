package cn.sanyi.reporting.indicator;

import cn.sanyi.model.indicator.IndicatorValue;
import cn.sanyi.model.indicator.State;
import cn.sanyi.rules.value.Fractions;
import java.math.BigDecimal;

/**
 * What an indicator came to, as it is shown.
 *
 * @param numerator null where nothing was added up
 * @param denominator null or 0 where there is no data
 * @param value in the indicator's unit (a percentage is between 0 and 100), rounded to six
 *     decimals; null without data
 * @param display two decimals, more where two would round it onto a target that it misses
 * @param state value, no data or not applicable
 */
public record Amount(
    BigDecimal numerator, BigDecimal denominator, BigDecimal value, String display, State state) {
  private static final int DECIMALS = 6;

  /** What is shown for a unit to which an indicator does not apply. */
  public static final Amount NOT_APPLICABLE =
      new Amount(null, null, null, "不适用", State.NOT_APPLICABLE);

  /** A value beside its target, or without data. */
  public static Amount of(IndicatorValue value, BigDecimal target) {
    if (value.noData()) {
      return new Amount(
          plain(value.numerator()), plain(value.denominator()), null, "无数据", State.NO_DATA);
    }
    return new Amount(
        plain(value.numerator()),
        plain(value.denominator()),
        plain(Fractions.rounded(Fractions.of(value), DECIMALS)),
        target == null
            ? Fractions.shown(Fractions.of(value), value.unit())
            : Fractions.shownBeside(Fractions.of(value), target, value.unit()),
        State.VALUE);
  }

  /** Without trailing zeros, and never in scientific notation; null for null. */
  public static BigDecimal plain(BigDecimal number) {
    if (number == null) {
      return null;
    }
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
