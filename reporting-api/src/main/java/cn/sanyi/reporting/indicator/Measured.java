package cn.sanyi.reporting.indicator;

import cn.sanyi.model.indicator.IndicatorValue;
import cn.sanyi.warehouse.indicator.Indicator;
import cn.sanyi.warehouse.indicator.Indicator.Subject;
import cn.sanyi.warehouse.indicator.IndicatorTally;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What all indicators came to in a period, by unit, from one state of the data; nobody changes it.
 *
 * @param asOf as of when
 * @param noData why nothing of the period has a value; null where something has
 * @param tallies by subject; empty without data
 */
record Measured(Instant asOf, @Nullable String noData, Map<Subject, IndicatorTally> tallies) {
  /** What all units together came to. */
  IndicatorValue county(Indicator indicator) {
    return tally(indicator).county(indicator);
  }

  /** What the units that have any came to, by code; the caller's own. */
  Map<String, IndicatorValue> units(Indicator indicator) {
    return tally(indicator).units(indicator);
  }

  private IndicatorTally tally(Indicator indicator) {
    IndicatorTally tally = tallies.get(indicator.subject());
    if (tally == null) {
      throw new IllegalStateException("nothing was measured: " + noData);
    }
    return tally;
  }
}
