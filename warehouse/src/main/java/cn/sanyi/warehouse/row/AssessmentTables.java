package cn.sanyi.warehouse.row;

import java.util.List;

/** The tables that Spark's official run writes. */
public final class AssessmentTables {
  /** Official runs. */
  public static final Table<AssessmentRow> ASSESSMENT = Table.of("assessment", AssessmentRow.class);

  /** Values of indicators. */
  public static final Table<AssessmentIndicatorRow> INDICATOR =
      Table.of("assessment_indicator", AssessmentIndicatorRow.class);

  /** Points and totals of units. */
  public static final Table<AssessmentScoreRow> SCORE =
      Table.of("assessment_score", AssessmentScoreRow.class);

  private AssessmentTables() {}

  /** All of them. */
  public static List<Table<?>> all() {
    return List.of(ASSESSMENT, INDICATOR, SCORE);
  }
}
