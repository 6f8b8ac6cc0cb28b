package cn.sanyi.warehouse.indicator;

import cn.sanyi.model.indicator.IndicatorValue;
import cn.sanyi.warehouse.indicator.Indicator.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What all indicators of one subject came to, by unit, as the answer of {@link IndicatorSql#all}
 * says it row by row. The county is the sum of its units and of what has no unit: who reads a
 * unit's figure beside the county's reads the same state of the data.
 */
public final class IndicatorTally {
  private static final int COLUMNS = 3;

  private final List<Indicator> indicators;
  private final Map<String, Integer> places = new HashMap<>();

  /** By unit; for each indicator what it came to there. */
  private final Map<String, List<Sums>> units = new TreeMap<>();

  private List<Sums> county;

  /** Of nothing yet. */
  public IndicatorTally(Indicators indicators, Subject subject) {
    this.indicators = indicators.of(subject);
    for (Indicator indicator : this.indicators) {
      places.put(indicator.code(), places.size());
    }
    this.county = this.indicators.stream().map(indicator -> Sums.NOTHING).toList();
  }

  /**
   * Takes in one row.
   *
   * @param unit the row's unit, or null where its cases have none
   * @param column the row's numbers, from 0 at the first after the unit; null where it is null
   */
  public void add(@Nullable String unit, IntFunction<@Nullable BigDecimal> column) {
    List<Sums> row = new ArrayList<>();
    List<Sums> total = new ArrayList<>();
    for (int i = 0; i < indicators.size(); i++) {
      Sums sums = Sums.of(indicators.get(i), i * COLUMNS, column);
      row.add(sums);
      total.add(county.get(i).plus(sums));
    }
    county = total;
    if (unit != null) {
      units.put(unit, row);
    }
  }

  /** The indicators it holds, in order. */
  public List<Indicator> indicators() {
    return indicators;
  }

  /** What one of them came to for all units together. */
  public IndicatorValue county(Indicator indicator) {
    return county.get(place(indicator)).of(indicator, null);
  }

  /** What one of them came to for each unit that has any, in the order of their codes. */
  public Map<String, IndicatorValue> units(Indicator indicator) {
    int place = place(indicator);
    Map<String, IndicatorValue> values = new TreeMap<>();
    units.forEach(
        (unit, row) -> {
          if (row.get(place).members().signum() > 0) {
            values.put(unit, row.get(place).of(indicator, unit));
          }
        });
    return values;
  }

  private int place(Indicator indicator) {
    Integer place = places.get(indicator.code());
    if (place == null) {
      throw new IllegalArgumentException(indicator.code() + " counts another subject");
    }
    return place;
  }

  /**
   * The sums of one indicator.
   *
   * @param members rows of the population
   * @param numerator null where nothing was added up
   * @param denominator null where nothing was added up
   */
  private record Sums(
      BigDecimal members, @Nullable BigDecimal numerator, @Nullable BigDecimal denominator) {
    static final Sums NOTHING = new Sums(BigDecimal.ZERO, null, null);

    static Sums of(Indicator indicator, int first, IntFunction<@Nullable BigDecimal> column) {
      BigDecimal counted = column.apply(first);
      BigDecimal members = counted == null ? BigDecimal.ZERO : counted;
      BigDecimal numerator = column.apply(first + 1);
      boolean none = numerator == null && members.signum() > 0 && !indicator.numerator().summed();
      return new Sums(members, none ? BigDecimal.ZERO : numerator, column.apply(first + 2));
    }

    Sums plus(Sums other) {
      return new Sums(
          members.add(other.members),
          sum(numerator, other.numerator),
          sum(denominator, other.denominator));
    }

    /** A population that is counted is its own denominator. */
    IndicatorValue of(Indicator indicator, @Nullable String unit) {
      return indicator.value(
          unit, numerator, indicator.denominator() == null ? members : denominator);
    }

    private static @Nullable BigDecimal sum(@Nullable BigDecimal one, @Nullable BigDecimal other) {
      if (one == null || other == null) {
        return one == null ? other : one;
      }
      return one.add(other);
    }
  }
}
