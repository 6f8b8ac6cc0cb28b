package cn.sanyi.reporting.indicator;

import cn.sanyi.model.indicator.IndicatorValue;
import cn.sanyi.warehouse.indicator.Indicator;
import cn.sanyi.warehouse.indicator.Indicator.Subject;
import cn.sanyi.warehouse.indicator.IndicatorTally;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

/** The values of one answer: all indicators of a subject come from one question. */
final class Measured {
  private final Map<Subject, IndicatorTally> tallies = new EnumMap<>(Subject.class);
  private final Function<Subject, IndicatorTally> ask;

  Measured(Function<Subject, IndicatorTally> ask) {
    this.ask = ask;
  }

  /** What all units together came to. */
  IndicatorValue county(Indicator indicator) {
    return tally(indicator).county(indicator);
  }

  /** What the units that have any came to, by code. */
  Map<String, IndicatorValue> units(Indicator indicator) {
    return tally(indicator).units(indicator);
  }

  private IndicatorTally tally(Indicator indicator) {
    return tallies.computeIfAbsent(indicator.subject(), ask);
  }
}
