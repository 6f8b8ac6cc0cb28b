package cn.sanyi.rules.value;

import cn.sanyi.model.indicator.IndicatorValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.apache.commons.numbers.fraction.BigFraction;

/** Exact decimals as fractions, and fractions as users read them. */
public final class Fractions {
  private static final BigFraction HUNDRED = BigFraction.of(100);
  private static final int SHOWN = 2;

  /** More digits than this are never needed to tell a value from a threshold by eye. */
  private static final int MOST_SHOWN = 9;

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

  /** Rounded HALF_UP to so many decimals. */
  public static BigDecimal rounded(BigFraction value, int decimals) {
    return value.bigDecimalValue(decimals, RoundingMode.HALF_UP);
  }

  /** Two decimals, HALF_UP, with the unit; counting words take whole numbers as they are. */
  public static String shown(BigFraction value, String unit) {
    return digits(value, SHOWN, unit);
  }

  /**
   * Like {@link #shown}, with as many decimals as it takes not to round a value onto a threshold
   * that it does not reach: 84.996% beside 85%, not 85.00%.
   */
  public static String shownBeside(BigFraction value, BigDecimal threshold, String unit) {
    BigFraction limit = of(threshold);
    int decimals = SHOWN;
    while (decimals < MOST_SHOWN
        && !value.equals(limit)
        && of(rounded(value, decimals)).equals(limit)) {
      decimals++;
    }
    return digits(value, decimals, unit);
  }

  /** A number as staff wrote it in a table, without trailing zeros. */
  public static String plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
  }

  private static String digits(BigFraction value, int decimals, String unit) {
    boolean whole = value.getDenominator().equals(BigInteger.ONE) && !unit.equals("%");
    return (whole ? value.getNumerator().toString() : rounded(value, decimals).toPlainString())
        + unit;
  }
}
