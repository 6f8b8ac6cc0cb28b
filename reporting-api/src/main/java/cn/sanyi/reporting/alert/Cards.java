package cn.sanyi.reporting.alert;

import cn.sanyi.model.card.Level;
import cn.sanyi.model.period.Period;
import cn.sanyi.reporting.answer.Paging;
import cn.sanyi.reporting.store.Times;
import cn.sanyi.reporting.store.Warehouse;
import cn.sanyi.warehouse.indicator.UnitFilter;
import cn.sanyi.warehouse.row.IssuedCard;
import cn.sanyi.warehouse.row.Tables;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Repository;

/** Cards in the warehouse. */
@Repository
public class Cards {

  private final Warehouse warehouse;
  private final CardedCases cases;

  Cards(Warehouse warehouse, CardedCases cases) {
    this.warehouse = warehouse;
    this.cases = cases;
  }

  /**
   * Cards of some units by level: those issued in a period, and those open at its end, whenever
   * they were issued; zero where there are none.
   */
  public List<CardCount> count(Period period, Instant asOf, UnitFilter units) {
    String sql =
        Times.WITH
            + "SELECT level, countIf(%1$s) AS issued, countIf(%2$s) AS open,"
                .formatted(CardFilter.IN_PERIOD, CardFilter.OPEN)
            + " countIf(%1$s AND revoked_at IS NOT NULL) AS revoked FROM card FINAL WHERE"
                .formatted(CardFilter.IN_PERIOD)
            + CardFilter.FIRED
            + units.and()
            + " GROUP BY level";
    Map<Level, Long> open = cases.open(period, asOf, units);
    Map<String, CardCount> counted = new HashMap<>();
    warehouse.list(
        sql,
        Times.parameters(period, asOf),
        (row, i) -> {
          Level level = Level.valueOf(row.getString("level"));
          return counted.put(
              level.name(),
              CardCount.of(
                  level,
                  row.getLong("open"),
                  open.getOrDefault(level, 0L),
                  row.getLong("issued"),
                  row.getLong("revoked")));
        });
    return Arrays.stream(Level.values())
        .map(level -> counted.getOrDefault(level.name(), CardCount.of(level, 0L, 0L, 0L, 0L)))
        .toList();
  }

  /** How many cards a filter leaves. */
  long total(CardFilter filter) {
    return warehouse.number(
        Times.WITH + "SELECT count() FROM card FINAL WHERE" + filter.where(), filter.parameters());
  }

  /** One page of them, the newest first. */
  List<IssuedCard> page(CardFilter filter, Paging paging) {
    return warehouse.list(
        Times.WITH
            + Tables.CARD.select()
            + " WHERE"
            + filter.where()
            + " ORDER BY fires_at DESC, case_id, level"
            + paging.sql(),
        filter.parameters(),
        (row, i) -> Tables.CARD.read(row));
  }

  /** All cards of a case that had fired by the end of a period, the mildest first. */
  public List<IssuedCard> ofCase(String caseId, Period period, Instant asOf) {
    return warehouse.list(
        Times.WITH
            + Tables.CARD.select()
            + " WHERE case_id = ? AND fires_at < t_to AND fires_at <= t_as_of"
            + " ORDER BY fires_at, level",
        Times.parameters(period, asOf, caseId),
        (row, i) -> Tables.CARD.read(row));
  }
}
