package cn.sanyi.rules.value;

import java.math.BigDecimal;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * What an indicator came to for the county or for one unit.
 *
 * @param code the indicator, e.g. {@code N02}
 * @param unitCode the organisation, or null for the county as a whole
 * @param formula how numerator and denominator become the value
 * @param unit {@code %} or a counting word; a percentage is the value times 100
 * @param numerator null where nothing was added up
 * @param denominator null or 0 where there is no data
 */
public record IndicatorValue(
    String code,
    String unitCode,
    Formula formula,
    String unit,
    BigDecimal numerator,
    BigDecimal denominator) {

  private static final BigFraction HUNDRED = BigFraction.of(100);

  /** No data: nothing to divide by; never to be taken for 0. */
  public boolean noData() {
    return denominator == null || denominator.signum() == 0 || numerator == null;
  }

  /**
   * The exact value in {@link #unit}.
   *
   * @throws IllegalStateException where there is no data
   */
  public BigFraction value() {
    if (noData()) {
      throw new IllegalStateException(code + " has no data");
    }
    BigFraction count = Fractions.of(numerator);
    BigFraction value =
        switch (formula) {
          case COUNT -> count;
          case QUOTIENT -> count.divide(Fractions.of(denominator));
          case COMPLEMENT -> BigFraction.ONE.subtract(count.divide(Fractions.of(denominator)));
        };
    return unit.equals("%") ? value.multiply(HUNDRED) : value;
  }
}
