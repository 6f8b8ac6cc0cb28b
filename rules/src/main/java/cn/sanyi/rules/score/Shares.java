package cn.sanyi.rules.score;

import cn.sanyi.rules.value.Fractions;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The methods of scoring: named pure functions from a value to a share of the weight, from 0 to 1,
 * in exact fractions. The rules choose among them.
 */
public final class Shares {
  private static final BigFraction TENTH = BigFraction.of(1, 10);
  private static final int WEEK = 7;

  private Shares() {}

  /** Linear, upwards or downwards, and progress: the way from zero to full. */
  public static BigFraction between(SchemeLine line, BigFraction value) {
    BigFraction zero = Fractions.of(line.zero());
    return clamped(value.subtract(zero).divide(Fractions.of(line.full()).subtract(zero)));
  }

  /** The share of the highest band reached, 0 below the lowest. */
  public static BigFraction banded(SchemeLine line, BigFraction value) {
    return line.bands().stream()
        .filter(band -> value.compareTo(Fractions.of(band.least())) >= 0)
        .findFirst()
        .map(band -> clamped(Fractions.of(band.share())))
        .orElse(BigFraction.ZERO);
  }

  /** Points off for each one counted. */
  public static BigFraction deducted(SchemeLine line, BigFraction count) {
    BigFraction off = Fractions.of(line.full()).multiply(count);
    return clamped(BigFraction.ONE.subtract(off.divide(Fractions.of(line.weight()))));
  }

  /** A tenth off for each week begun; in time or early earns all. */
  public static BigFraction milestone(BigFraction daysLate) {
    int days = (int) Math.ceil(Math.max(0, daysLate.doubleValue()));
    int weeks = (days + WEEK - 1) / WEEK;
    return clamped(BigFraction.ONE.subtract(TENTH.multiply(weeks)));
  }

  private static BigFraction clamped(BigFraction share) {
    if (share.compareTo(BigFraction.ZERO) < 0) {
      return BigFraction.ZERO;
    }
    return share.compareTo(BigFraction.ONE) > 0 ? BigFraction.ONE : share;
  }
}
