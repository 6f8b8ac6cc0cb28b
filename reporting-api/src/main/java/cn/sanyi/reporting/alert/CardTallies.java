package cn.sanyi.reporting.alert;

import cn.sanyi.model.card.Level;
import cn.sanyi.model.period.Period;
import cn.sanyi.reporting.store.Times;
import cn.sanyi.reporting.store.Warehouse;
import cn.sanyi.rules.escalation.CardTally;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Repository;

/** Standing cards in the warehouse, counted by unit, card rule and quarter. */
@Repository
class CardTallies {
  private static final String SQL =
      Times.WITH
          + """
          SELECT unit_code, rule, level, count() AS cards,
            concat(toString(toYear(fires_at)), 'Q', toString(toQuarter(fires_at))) AS quarter,
            arrayStringConcat(arrayMap(at -> toString(at), arraySlice(
              arraySort(groupArray(toUnixTimestamp64Milli(fires_at))), 1, %d)), ',') AS first
          FROM card FINAL
          WHERE revoked_at IS NULL AND unit_code IS NOT NULL AND fires_at >= t_from AND fires_at < t_to
          GROUP BY unit_code, rule, level, quarter
          """;

  private final Warehouse warehouse;

  CardTallies(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  /**
   * The tallies of every quarter that a period touches, from the quarter's first day on.
   *
   * @param most how many of the first cards' times are asked for
   */
  List<CardTally> of(Period period, Instant asOf, int most) {
    Period whole = new Period(period.name(), quarterOf(period.from()), period.to());
    return warehouse.list(
        SQL.formatted(most), Times.parameters(whole, asOf), (row, i) -> tally(row));
  }

  private static LocalDate quarterOf(LocalDate day) {
    return LocalDate.of(day.getYear(), day.getMonth().firstMonthOfQuarter(), 1);
  }

  private static CardTally tally(ResultSet row) throws SQLException {
    return new CardTally(
        row.getString("unit_code"),
        row.getString("rule"),
        Level.valueOf(row.getString("level")),
        Period.parse(row.getString("quarter")),
        row.getLong("cards"),
        Arrays.stream(row.getString("first").split(","))
            .map(Long::valueOf)
            .map(Instant::ofEpochMilli)
            .toList());
  }
}
