package cn.sanyi.batch.seal;

import cn.sanyi.batch.fold.FoldedCases.Tally;
import cn.sanyi.model.indicator.IndicatorValue;
import cn.sanyi.model.period.Period;
import cn.sanyi.rules.score.UnitScore;
import cn.sanyi.rules.target.TargetVerdict;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What an official run came to, before it is sealed.
 *
 * @param period the period
 * @param cutOff what was recorded later does not count
 * @param versions everything that decided the result
 * @param tally what was folded
 * @param values indicators of the county and of units
 * @param verdicts verdicts on the county's values, by indicator
 * @param scores units in official order
 */
public record Result(
    Period period,
    Instant cutOff,
    Versions versions,
    Tally tally,
    List<IndicatorValue> values,
    Map<String, TargetVerdict> verdicts,
    List<UnitScore> scores) {

  public Result {
    values = List.copyOf(values);
    verdicts = Map.copyOf(verdicts);
    scores = List.copyOf(scores);
  }
}
