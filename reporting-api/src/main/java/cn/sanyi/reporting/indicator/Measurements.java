package cn.sanyi.reporting.indicator;

import cn.sanyi.model.period.Period;
import cn.sanyi.reporting.directory.Scope;
import cn.sanyi.reporting.directory.Units;
import cn.sanyi.reporting.period.AsOf;
import cn.sanyi.reporting.period.Presence;
import cn.sanyi.reporting.shared.SharedAnswer;
import cn.sanyi.reporting.store.Warehouse;
import cn.sanyi.warehouse.indicator.Dialect;
import cn.sanyi.warehouse.indicator.Indicator.Subject;
import cn.sanyi.warehouse.indicator.IndicatorSql;
import cn.sanyi.warehouse.indicator.IndicatorTally;
import cn.sanyi.warehouse.indicator.Indicators;
import cn.sanyi.warehouse.indicator.Query;
import cn.sanyi.warehouse.indicator.UnitFilter;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Numerators and denominators, measured live by the definitions' own SQL. All indicators of all
 * units are one question, and every answer that shows any of them is made of its answer: whoever
 * looks at one unit, one indicator or a list asks ClickHouse nothing that another has asked.
 */
@Repository
class Measurements {
  private final Indicators indicators = Indicators.standard();
  private final Warehouse warehouse;
  private final Units units;
  private final Presence presence;
  private final AsOf asOf;

  Measurements(Warehouse warehouse, Units units, Presence presence, AsOf asOf) {
    this.warehouse = warehouse;
    this.units = units;
    this.presence = presence;
    this.asOf = asOf;
  }

  /** All indicators of a period, of the units of a scope. */
  @SharedAnswer
  Measured of(Period period, Scope scope) {
    Instant at = asOf.of(period);
    UnitFilter counted = units.within(scope);
    String noData = presence.missing(period, counted);
    Map<Subject, IndicatorTally> tallies = new EnumMap<>(Subject.class);
    if (noData == null) {
      for (Subject subject : Subject.values()) {
        tallies.put(subject, tally(subject, period, at, counted));
      }
    }
    return new Measured(at, noData, Collections.unmodifiableMap(tallies));
  }

  private IndicatorTally tally(Subject subject, Period period, Instant at, UnitFilter counted) {
    Query query =
        new IndicatorSql(period, at, Dialect.CLICKHOUSE, counted).all(indicators, subject);
    IndicatorTally tally = new IndicatorTally(indicators, subject);
    warehouse
        .list(
            query.sql(),
            query.parameters(),
            (row, i) -> {
              List<@Nullable BigDecimal> numbers = new ArrayList<>();
              for (int column = 2; column <= row.getMetaData().getColumnCount(); column++) {
                numbers.add(row.getBigDecimal(column));
              }
              return new Row(row.getString("unit_code"), numbers);
            })
        .forEach(row -> tally.add(row.unit(), row.numbers()::get));
    return tally;
  }

  private record Row(@Nullable String unit, List<@Nullable BigDecimal> numbers) {}
}
