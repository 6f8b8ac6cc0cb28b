package cn.sanyi.rules.score;

import cn.sanyi.rules.value.IndicatorValue;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** What units came to, in the period and in four quarters. */
final class Values {
  private final Map<String, IndicatorValue> period;
  private final Map<String, IndicatorValue> fourQuarters;

  Values(Collection<IndicatorValue> period, Collection<IndicatorValue> fourQuarters) {
    this.period = byKey(period);
    this.fourQuarters = byKey(fourQuarters);
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
