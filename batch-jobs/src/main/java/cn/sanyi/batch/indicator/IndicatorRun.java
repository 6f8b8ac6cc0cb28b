package cn.sanyi.batch.indicator;

import cn.sanyi.model.indicator.IndicatorValue;
import cn.sanyi.model.organisation.CountyUnits;
import cn.sanyi.model.period.Period;
import cn.sanyi.warehouse.indicator.Dialect;
import cn.sanyi.warehouse.indicator.Indicator;
import cn.sanyi.warehouse.indicator.Indicator.Subject;
import cn.sanyi.warehouse.indicator.IndicatorSql;
import cn.sanyi.warehouse.indicator.IndicatorTally;
import cn.sanyi.warehouse.indicator.Indicators;
import cn.sanyi.warehouse.indicator.UnitFilter;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;

/** Computes indicators by Spark SQL over the views case_fact and item; closes its own. */
public final class IndicatorRun implements AutoCloseable {
  private final SparkSession spark;
  private final Period period;
  private final Instant asOf;
  private final UnitFilter units;
  private final IndicatorSql sql;
  private final Dataset<Row> standing;

  /**
   * A run.
   *
   * @param asOf as of when open cases are judged
   * @param county whose cases and items count
   */
  public IndicatorRun(SparkSession spark, Period period, Instant asOf, CountyUnits county) {
    this.spark = spark;
    this.period = period;
    this.asOf = asOf;
    this.units = UnitFilter.of(county);
    this.sql = new IndicatorSql(period, asOf, Dialect.SPARK, units);
    this.standing = spark.sql(sql.itemStanding()).persist(StorageLevel.MEMORY_AND_DISK());
    standing.createOrReplaceTempView("item_standing");
  }

  /** The county's value and those of all units, in the order of the catalogue. */
  public List<IndicatorValue> values(Indicators indicators) {
    Map<Subject, IndicatorTally> tallies = new EnumMap<>(Subject.class);
    for (Subject subject : Subject.values()) {
      tallies.put(subject, tally(indicators, subject, sql));
    }
    List<IndicatorValue> values = new ArrayList<>();
    for (Indicator indicator : indicators.all()) {
      IndicatorTally tally = tallies.get(indicator.subject());
      values.add(tally.county(indicator));
      values.addAll(tally.units(indicator).values());
    }
    return values;
  }

  /**
   * The units' values over the four quarters that end with the period, for indicators of cases; how
   * items stand is no matter of quarters. Empty where the period is as long itself.
   */
  public List<IndicatorValue> fourQuarters(Indicators indicators) {
    LocalDate from = period.to().minusYears(1);
    if (!from.isBefore(period.from())) {
      return List.of();
    }
    IndicatorSql pooled =
        new IndicatorSql(new Period("近四个季度", from, period.to()), asOf, Dialect.SPARK, units);
    IndicatorTally tally = tally(indicators, Subject.CASE, pooled);
    return tally.indicators().stream()
        .flatMap(indicator -> tally.units(indicator).values().stream())
        .toList();
  }

  private IndicatorTally tally(Indicators indicators, Subject subject, IndicatorSql asked) {
    IndicatorTally tally = new IndicatorTally(indicators, subject);
    for (Row row : spark.sql(asked.all(indicators, subject).sql()).collectAsList()) {
      tally.add(row.getString(0), column -> decimal(row.get(column + 1)));
    }
    return tally;
  }

  /** Lets go of how items stand. */
  @Override
  public void close() {
    standing.unpersist();
  }

  private static BigDecimal decimal(Object number) {
    return number == null ? null : new BigDecimal(number.toString());
  }
}
