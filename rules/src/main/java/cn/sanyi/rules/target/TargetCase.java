package cn.sanyi.rules.target;

import cn.sanyi.model.calendar.ChinaTime;
import cn.sanyi.model.indicator.IndicatorValue;
import cn.sanyi.model.indicator.Target;
import cn.sanyi.rules.value.Fractions;
import java.time.Instant;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * What the target rules look at; compares exact fractions, so 84.996 % is below 85 %.
 *
 * @param value the indicator's value
 * @param target what is asked of it
 * @param asOf as of when it is judged
 */
public record TargetCase(IndicatorValue value, Target target, Instant asOf) {

  /** Whether a target is set at all. */
  public boolean isAsked() {
    return target.target() != null;
  }

  /** Whether there is nothing to measure. */
  public boolean isWithoutData() {
    return value.noData();
  }

  /** Whether the target is reached, exactly. */
  public boolean isReached() {
    BigFraction asked = Fractions.of(target.target());
    int order = Fractions.of(value).compareTo(asked);
    return target.higherIsBetter() ? order >= 0 : order <= 0;
  }

  /** Whether the rule leaves time until after {@code asOf}. */
  public boolean hasTime(TargetRule rule) {
    return rule.deadline() != null && asOf.isBefore(ChinaTime.endOf(rule.deadline()));
  }
}
