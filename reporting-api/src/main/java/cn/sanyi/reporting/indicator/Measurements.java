package cn.sanyi.reporting.indicator;

import cn.sanyi.model.indicator.IndicatorValue;
import cn.sanyi.model.period.Period;
import cn.sanyi.reporting.store.Warehouse;
import cn.sanyi.warehouse.indicator.Dialect;
import cn.sanyi.warehouse.indicator.Indicator;
import cn.sanyi.warehouse.indicator.IndicatorSql;
import cn.sanyi.warehouse.indicator.Query;
import cn.sanyi.warehouse.indicator.UnitFilter;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Repository;

/** Numerators and denominators, measured live by the definitions' own SQL. */
@Repository
class Measurements {
  private final Warehouse warehouse;

  Measurements(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  /** All units that count, together. */
  IndicatorValue county(Indicator indicator, Period period, Instant asOf, UnitFilter units) {
    Query query = new IndicatorSql(period, asOf, Dialect.CLICKHOUSE, units).county(indicator);
    return warehouse
        .first(
            query.sql(),
            query.parameters(),
            (row, i) ->
                indicator.value(
                    null, row.getBigDecimal("numerator"), row.getBigDecimal("denominator")))
        .orElseThrow();
  }

  /** Those of them that have any, by code. */
  Map<String, IndicatorValue> byUnit(
      Indicator indicator, Period period, Instant asOf, UnitFilter units) {
    Query query = new IndicatorSql(period, asOf, Dialect.CLICKHOUSE, units).byUnit(indicator);
    Map<String, IndicatorValue> measures = new LinkedHashMap<>();
    warehouse
        .list(
            query.sql(),
            query.parameters(),
            (row, i) ->
                indicator.value(
                    row.getString("unit_code"),
                    row.getBigDecimal("numerator"),
                    row.getBigDecimal("denominator")))
        .forEach(measure -> measures.put(measure.unitCode(), measure));
    return measures;
  }
}
