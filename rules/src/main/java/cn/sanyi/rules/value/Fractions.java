package cn.sanyi.rules.value;

import cn.sanyi.model.indicator.IndicatorValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;

/** Decimals and values as the fractions that they are, exactly. */
public final class Fractions {
  private static final BigFraction HUNDRED = BigFraction.of(100);

  private Fractions() {}

  /** The fraction that a decimal is, exactly. */
  public static BigFraction of(BigDecimal decimal) {
    return decimal.scale() <= 0
        ? BigFraction.of(decimal.toBigIntegerExact())
        : BigFraction.of(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
  }

  /**
   * What an indicator came to, exactly, in its unit.
   *
   * @throws IllegalStateException where there is no data
   */
  public static BigFraction of(IndicatorValue value) {
    if (value.noData()) {
      throw new IllegalStateException(value.code() + " has no data");
    }
    BigFraction count = of(value.numerator());
    BigFraction exact =
        switch (value.formula()) {
          case COUNT -> count;
          case QUOTIENT -> count.divide(of(value.denominator()));
          case COMPLEMENT -> BigFraction.ONE.subtract(count.divide(of(value.denominator())));
        };
    return value.unit().equals("%") ? exact.multiply(HUNDRED) : exact;
  }
}
