package cn.sanyi.reporting.ranking;

import cn.sanyi.model.period.Period;
import cn.sanyi.reporting.indicator.Amount;
import cn.sanyi.reporting.store.Warehouse;
import cn.sanyi.warehouse.row.Cells;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/** Assessments in the warehouse. */
@Repository
class Assessments {
  private static final String SELECT =
      """
      SELECT id, period, period_from, period_to, cut_off, catalogue_version, calendar_version,
             indicator_version, scheme_version, rule_version, cases, events, rows_compared,
             rows_differing, cards_differing, hash, stored_at
      FROM assessment FINAL
      """;
  private static final String NEWEST = " ORDER BY stored_at DESC, id LIMIT ";
  private static final int MOST = 500;

  private final Warehouse warehouse;

  Assessments(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  /** The newest ones first. */
  List<Assessment> all() {
    return warehouse.list(SELECT + NEWEST + MOST, List.of(), (row, i) -> assessment(row));
  }

  Optional<Assessment> find(String id) {
    return warehouse.first(SELECT + " WHERE id = ?", List.of(id), (row, i) -> assessment(row));
  }

  /** The latest one over exactly these days. */
  Optional<Assessment> latest(Period period) {
    return warehouse.first(
        SELECT + " WHERE period_from = toDate32(?) AND period_to = toDate32(?)" + NEWEST + 1,
        List.of(period.from().toString(), period.to().toString()),
        (row, i) -> assessment(row));
  }

  /** Every line of the score table: totals (without an indicator) and points. */
  List<Score> scores(String id) {
    return warehouse.list(
        """
        SELECT s.unit_code, s.unit_name, s.peer_group, s.indicator, s.weight, s.points, s.state,
               s.rank, s.band, s.rule, s.rule_version, s.reason, v.numerator, v.denominator
        FROM (SELECT * FROM assessment_score FINAL WHERE assessment_id = ?) AS s
        LEFT JOIN (SELECT * FROM assessment_indicator FINAL WHERE assessment_id = ?) AS v
        ON v.unit_code = s.unit_code AND v.indicator = s.indicator
        """,
        List.of(id, id),
        (row, i) -> score(row));
  }

  /** The county's values. */
  List<CountyValue> county(String id) {
    return warehouse.list(
        """
        SELECT indicator, numerator, denominator, state, verdict, rule, reason
        FROM assessment_indicator FINAL WHERE assessment_id = ? AND unit_code = ''
        """,
        List.of(id),
        (row, i) -> {
          Cells cells = Cells.of(row);
          return new CountyValue(
              cells.text(),
              Amount.plain(cells.decimal()),
              Amount.plain(cells.decimal()),
              cells.text(),
              cells.text(),
              cells.text(),
              cells.text());
        });
  }

  private static Assessment assessment(ResultSet row) {
    Cells cells = Cells.of(row);
    return new Assessment(
        cells.text(),
        cells.text(),
        cells.date(),
        cells.date().minusDays(1),
        cells.instant(),
        cells.text(),
        cells.text(),
        cells.text(),
        cells.text(),
        cells.text(),
        cells.number(),
        cells.number(),
        cells.number(),
        cells.number(),
        cells.number(),
        cells.text(),
        cells.instant());
  }

  private static Score score(ResultSet row) {
    Cells cells = Cells.of(row);
    return new Score(
        cells.text(),
        cells.text(),
        cells.text(),
        cells.text(),
        Amount.plain(cells.decimal()),
        Amount.plain(cells.decimal()),
        cells.text(),
        cells.integer(),
        cells.text(),
        cells.text(),
        cells.text(),
        cells.text(),
        Amount.plain(cells.decimal()),
        Amount.plain(cells.decimal()));
  }

  /** A line of the score table with the value behind it; named as its columns. */
  record Score(
      String unitCode,
      String unitName,
      String peerGroup,
      String indicator,
      BigDecimal weight,
      BigDecimal points,
      String state,
      Integer rank,
      String band,
      String rule,
      String ruleVersion,
      String reason,
      BigDecimal numerator,
      BigDecimal denominator) {
    boolean total() {
      return indicator.isEmpty();
    }
  }

  /**
   * A county value of an assessment.
   *
   * @param code the indicator
   * @param numerator null where nothing was added up
   * @param denominator null or 0 where there is no data
   * @param state VALUE, NO_DATA or NOT_APPLICABLE
   * @param verdict what the rules said, or null
   * @param rule code of the rule, or null
   * @param reason Chinese sentence, or null
   */
  record CountyValue(
      String code,
      BigDecimal numerator,
      BigDecimal denominator,
      String state,
      String verdict,
      String rule,
      String reason) {}
}
