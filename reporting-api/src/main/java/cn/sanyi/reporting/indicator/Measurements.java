package cn.sanyi.reporting.indicator;

import cn.sanyi.model.period.Period;
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
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Numerators and denominators, measured live by the definitions' own SQL. */
@Repository
class Measurements {
  private final Indicators indicators = Indicators.standard();
  private final Warehouse warehouse;

  Measurements(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  /** All indicators, none of them measured yet: each subject is asked for once, when wanted. */
  Measured ask(Period period, Instant asOf, UnitFilter units) {
    return new Measured(subject -> tally(subject, period, asOf, units));
  }

  private IndicatorTally tally(Subject subject, Period period, Instant asOf, UnitFilter units) {
    Query query =
        new IndicatorSql(period, asOf, Dialect.CLICKHOUSE, units).all(indicators, subject);
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
