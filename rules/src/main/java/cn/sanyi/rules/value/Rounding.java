package cn.sanyi.rules.value;

import cn.sanyi.model.indicator.Target;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * Figures as people read them: nobody else rounds one. Two decimals, and as many more as it takes
 * for a figure to stand on the same side of what it is held against as the exact value does: 89.996
 * beside a grade from 90 on is 89.996, not 90.00.
 */
public final class Rounding {
  private static final int DECIMALS = 2;
  private static final BigFraction HUNDRED = BigFraction.of(100);
  private static final List<BigDecimal> NONE_AND_ALL =
      List.of(BigDecimal.ZERO, BigDecimal.valueOf(100));

  private Rounding() {}

  /** With its unit, held against nothing; counting words take whole numbers as they are. */
  public static String text(BigFraction value, String unit) {
    return beside(value, List.of(), unit);
  }

  /** With its unit, beside a limit, target or threshold. */
  public static String beside(BigFraction value, BigDecimal limit, String unit) {
    return beside(value, List.of(limit), unit);
  }

  /** With its unit, beside several of them. */
  public static String beside(BigFraction value, List<BigDecimal> limits, String unit) {
    boolean whole = value.getDenominator().equals(BigInteger.ONE) && !unit.equals("%");
    return (whole ? value.getNumerator().toString() : decimals(value, limits)) + unit;
  }

  /** A share of a whole, in percent: 100.00% is all of it, and 0.00% nothing. */
  public static String percent(BigFraction share) {
    return beside(share.multiply(HUNDRED), NONE_AND_ALL, "%");
  }

  /** So many of so many, in percent; of nothing there is no share. */
  public static String share(long part, long whole) {
    return whole == 0 ? "无数据" : percent(BigFraction.of(part, whole));
  }

  /** Beside another figure, which is printed in the same way: they read alike where they are. */
  public static String apart(BigFraction value, BigFraction other) {
    int enough = DECIMALS;
    while (!value.equals(other) && rounded(value, enough).equals(rounded(other, enough))) {
      enough++;
    }
    return rounded(value, enough).toPlainString();
  }

  /** Decimals for whole numbers too, so that a column of them can be compared by eye. */
  public static String decimals(BigFraction value, List<BigDecimal> limits) {
    return number(value, limits, DECIMALS).toPlainString();
  }

  /** What is asked, with the side that is good: ≥ 85%; null where nothing is. */
  public static @Nullable String target(Target asked, String unit) {
    return asked.target() == null
        ? null
        : (asked.higherIsBetter() ? "≥ " : "≤ ") + plain(asked.target()) + unit;
  }

  /** At least so many decimals, HALF_UP, and as many more as the limits want. */
  public static BigDecimal number(BigFraction value, List<BigDecimal> limits, int decimals) {
    int enough = decimals;
    while (!keepsSides(value, limits, enough)) {
      enough++;
    }
    return rounded(value, enough);
  }

  /** Rounded HALF_UP to so many decimals, to be stored and not to be shown. */
  public static BigDecimal rounded(BigFraction value, int decimals) {
    return value.bigDecimalValue(decimals, RoundingMode.HALF_UP);
  }

  /** A number as staff wrote it in a table: no trailing zeros, no exponent. */
  public static String plain(BigDecimal number) {
    return stripped(number).toPlainString();
  }

  /** Without trailing zeros, and never in scientific notation; null for null. */
  public static @Nullable BigDecimal stripped(@Nullable BigDecimal number) {
    if (number == null) {
      return null;
    }
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private static boolean keepsSides(BigFraction value, List<BigDecimal> limits, int decimals) {
    BigDecimal rounded = rounded(value, decimals);
    return limits.stream()
        .allMatch(
            limit ->
                Integer.signum(rounded.compareTo(limit))
                    == Integer.signum(value.compareTo(Fractions.of(limit))));
  }
}
