package cn.sanyi.reporting.ranking;

import cn.sanyi.model.period.Period;
import cn.sanyi.reporting.store.Warehouse;
import cn.sanyi.warehouse.row.AssessmentIndicatorRow;
import cn.sanyi.warehouse.row.AssessmentRow;
import cn.sanyi.warehouse.row.AssessmentScoreRow;
import cn.sanyi.warehouse.row.AssessmentTables;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/** Assessments in the warehouse. */
@Repository
class Assessments {
  private static final String SELECT = AssessmentTables.ASSESSMENT.select();
  private static final String NEWEST = " ORDER BY stored_at DESC, id LIMIT ";
  private static final int MOST = 500;

  private final Warehouse warehouse;

  Assessments(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  /** The newest ones first. */
  List<AssessmentRow> all() {
    return assessments(NEWEST + MOST, List.of());
  }

  Optional<AssessmentRow> find(String id) {
    return assessments(" WHERE id = ?", List.of(id)).stream().findFirst();
  }

  /** The latest one over exactly these days. */
  Optional<AssessmentRow> latest(Period period) {
    return assessments(
            " WHERE period_from = toDate32(?) AND period_to = toDate32(?)" + NEWEST + 1,
            List.of(period.from().toString(), period.to().toString()))
        .stream()
        .findFirst();
  }

  /** Every line of the score table: totals (without an indicator) and points. */
  List<AssessmentScoreRow> scores(String id) {
    return warehouse.lookUp(
        AssessmentTables.SCORE.select() + " WHERE assessment_id = ?",
        List.of(id),
        (row, i) -> AssessmentTables.SCORE.read(row));
  }

  /** Every value, of units and (without a unit) of the county. */
  List<AssessmentIndicatorRow> values(String id) {
    return warehouse.lookUp(
        AssessmentTables.INDICATOR.select() + " WHERE assessment_id = ?",
        List.of(id),
        (row, i) -> AssessmentTables.INDICATOR.read(row));
  }

  private List<AssessmentRow> assessments(String further, List<?> parameters) {
    return warehouse.lookUp(
        SELECT + further, parameters, (row, i) -> AssessmentTables.ASSESSMENT.read(row));
  }
}
