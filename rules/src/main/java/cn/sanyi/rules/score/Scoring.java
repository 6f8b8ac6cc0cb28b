package cn.sanyi.rules.score;

import cn.sanyi.rules.value.Fractions;
import cn.sanyi.rules.value.IndicatorValue;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * What the scoring rules look at: one unit's value under one line of the scheme.
 *
 * @param line the line
 * @param unitCode the unit
 * @param value its value, or null where it has none
 * @param applicable whether the unit has anything that the indicator looks at
 */
public record Scoring(SchemeLine line, String unitCode, IndicatorValue value, boolean applicable) {

  /** Whether units are scored by this indicator at all. */
  public boolean isForUnits() {
    return line.scored();
  }

  /** Whether the indicator is no matter of the unit's. */
  public boolean isForeign() {
    return isForUnits() && !applicable;
  }

  /** Whether there is nothing to measure. */
  public boolean isWithoutData() {
    return value == null || value.noData();
  }

  /** Whether there is something, but too little of it to say anything. */
  public boolean isTooFew() {
    return !isWithoutData()
        && Fractions.of(value.denominator()).compareTo(BigFraction.of(line.leastDenominator())) < 0;
  }

  /** Whether the value earns points. */
  public boolean isCounted() {
    return isForUnits() && !isWithoutData() && !isTooFew();
  }

  /** The method of the line. */
  public Method getMethod() {
    return line.method();
  }

  /** The exact value. */
  public BigFraction exact() {
    return value.value();
  }

  /** Concludes that the value earns a share of the weight. */
  public Mark earns(BigFraction share) {
    String reason =
        "%s；%s。按“%s”计分，得权重的%s。"
            .formatted(
                Fractions.shown(exact(), value.unit()),
                line.note(),
                line.method().chinese(),
                Fractions.shown(share.multiply(100), "%"));
    return new Mark(this, State.VALUE, share, reason);
  }

  /** Concludes that the indicator says nothing of the unit; its weight is spread. */
  public Mark without(State state, String reason) {
    return new Mark(this, state, null, reason);
  }
}
