package cn.sanyi.rules.score;

import cn.sanyi.model.indicator.IndicatorValue;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What units came to, in the period and in four quarters, and what applies to them at all. */
final class Values {
  private final Map<String, IndicatorValue> period;
  private final Map<String, IndicatorValue> fourQuarters;
  private final Set<String> ofItems;

  Values(
      Collection<IndicatorValue> period,
      Collection<IndicatorValue> fourQuarters,
      Set<String> ofItems) {
    this.period = byKey(period);
    this.fourQuarters = byKey(fourQuarters);
    this.ofItems = ofItems;
  }

  /** Whether the unit has anything that the indicator looks at. */
  boolean applicable(Unit unit, String indicator) {
    return of(unit, indicator) != null || !ofItems.contains(indicator);
  }

  /** In the period; null where there is none. */
  IndicatorValue of(Unit unit, String indicator) {
    return period.get(key(unit.code(), indicator));
  }

  /** In the four quarters that end with it; null where there is none. */
  IndicatorValue pooled(Unit unit, String indicator) {
    return fourQuarters.get(key(unit.code(), indicator));
  }

  private static Map<String, IndicatorValue> byKey(Collection<IndicatorValue> values) {
    Map<String, IndicatorValue> byKey = new HashMap<>();
    for (IndicatorValue value : values) {
      if (value.unitCode() != null) {
        byKey.put(key(value.unitCode(), value.code()), value);
      }
    }
    return byKey;
  }

  private static String key(String unit, String indicator) {
    return unit + '\n' + indicator;
  }
}
