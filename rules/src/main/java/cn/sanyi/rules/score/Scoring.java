package cn.sanyi.rules.score;

import cn.sanyi.model.indicator.IndicatorValue;
import cn.sanyi.model.indicator.State;
import cn.sanyi.rules.value.Fractions;
import cn.sanyi.rules.value.Rounding;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * What the scoring rules look at: one unit's value under one line of the scheme.
 *
 * @param line the line
 * @param unitCode the unit
 * @param value its value, or null where it has none
 * @param pooled its value over the four quarters that end with this one, or null where there is
 *     none
 * @param applicable whether the unit has anything that the indicator looks at
 */
public record Scoring(
    SchemeLine line,
    String unitCode,
    IndicatorValue value,
    IndicatorValue pooled,
    boolean applicable) {

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

  /** Whether there is something, but too little of it, in four quarters too, to say anything. */
  public boolean isTooFew() {
    return isFew() && !isPooled();
  }

  /** Whether four quarters together say what one alone cannot. */
  public boolean isPooled() {
    return isFew() && pooled != null && !pooled.noData() && !isBelowLeast(pooled);
  }

  private boolean isFew() {
    return !isWithoutData() && isBelowLeast(value);
  }

  private boolean isBelowLeast(IndicatorValue some) {
    return Fractions.of(some.denominator()).compareTo(BigFraction.of(line.leastDenominator())) < 0;
  }

  /** Whether the value earns points. */
  public boolean isCounted() {
    return isForUnits() && !isWithoutData() && !isTooFew();
  }

  /** The method of the line. */
  public Method getMethod() {
    return line.method();
  }

  /** The exact value that earns points. */
  public BigFraction exact() {
    return Fractions.of(isPooled() ? pooled : value);
  }

  /** Concludes that the value earns a share of the weight. */
  public Mark earns(BigFraction share) {
    String reason =
        "%s%s；%s。按“%s”计分，得权重的%s。"
            .formatted(
                isPooled() ? pooling() : "",
                Rounding.beside(exact(), line.thresholds(), value.unit()),
                line.note(),
                line.method().chinese(),
                Rounding.percent(share));
    return new Mark(this, State.VALUE, share, reason);
  }

  /** How few there are, in words. */
  public String fewness() {
    String few =
        "分母为%s，不足%d".formatted(Rounding.plain(value.denominator()), line.leastDenominator());
    return pooled == null || pooled.noData()
        ? few
        : few + "，近四个季度合并为%s，也不足".formatted(Rounding.plain(pooled.denominator()));
  }

  private String pooling() {
    return "本期分母为%s，不足%d，合并近四个季度（%s÷%s）："
        .formatted(
            Rounding.plain(value.denominator()),
            line.leastDenominator(),
            Rounding.plain(pooled.numerator()),
            Rounding.plain(pooled.denominator()));
  }

  /** Concludes that the indicator says nothing of the unit; its weight is spread. */
  public Mark without(State state, String reason) {
    return new Mark(this, state, null, reason);
  }
}
