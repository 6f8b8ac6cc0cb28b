package cn.sanyi.rules.target;

import cn.sanyi.model.indicator.Formula;
import cn.sanyi.model.indicator.IndicatorValue;
import cn.sanyi.model.indicator.Target;
import cn.sanyi.rules.value.Fractions;
import cn.sanyi.rules.value.Rounding;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;

/** How far a value is from its target, in words that staff can act on. */
final class Gap {
  private static final BigFraction HUNDRED = BigFraction.of(100);

  private Gap() {}

  /** E.g. 差2.80个百分点（还须减少301份）, 差6项, 多55件; for a value that misses its target. */
  static String of(IndicatorValue value, Target target) {
    BigFraction over = Fractions.of(value).subtract(Fractions.of(target.target()));
    if (!value.unit().equals("%")) {
      return (over.signum() > 0 ? "多" : "差") + shown(over.abs(), value.unit());
    }
    return "差" + shown(over.abs(), "个百分点") + numerator(value, over, target.counted());
  }

  /** By how many the numerator is too small or too large. */
  private static String numerator(IndicatorValue value, BigFraction over, String counted) {
    if (value.formula() == Formula.COUNT) {
      return "";
    }
    BigFraction many = over.abs().multiply(Fractions.of(value.denominator())).divide(HUNDRED);
    boolean tooMany = over.signum() > 0 == (value.formula() == Formula.QUOTIENT);
    return (tooMany ? "（还须减少" : "（还差") + ceiling(many) + counted + "）";
  }

  private static BigInteger ceiling(BigFraction positive) {
    BigInteger[] parts = positive.getNumerator().divideAndRemainder(positive.getDenominator());
    return parts[1].signum() == 0 ? parts[0] : parts[0].add(BigInteger.ONE);
  }

  /** Never rounded to nothing. */
  private static String shown(BigFraction positive, String unit) {
    return Rounding.beside(positive, BigDecimal.ZERO, unit);
  }
}
