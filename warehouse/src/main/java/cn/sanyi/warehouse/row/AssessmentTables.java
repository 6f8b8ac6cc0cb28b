package cn.sanyi.warehouse.row;

import java.util.List;

/** The tables that Spark's official run writes. */
public final class AssessmentTables {
  /** Official runs. */
  public static final Table<AssessmentRow> ASSESSMENT =
      new Table<>(
          "assessment",
          List.of(
              new Column<>("id", Kind.TEXT, false, AssessmentRow::id),
              new Column<>("period", Kind.CODE, false, AssessmentRow::period),
              new Column<>("period_from", Kind.DATE, false, AssessmentRow::periodFrom),
              new Column<>("period_to", Kind.DATE, false, AssessmentRow::periodTo),
              new Column<>("cut_off", Kind.INSTANT, false, AssessmentRow::cutOff),
              new Column<>("catalogue_version", Kind.TEXT, false, AssessmentRow::catalogueVersion),
              new Column<>("calendar_version", Kind.CODE, false, AssessmentRow::calendarVersion),
              new Column<>("indicator_version", Kind.CODE, false, AssessmentRow::indicatorVersion),
              new Column<>("scheme_version", Kind.CODE, false, AssessmentRow::schemeVersion),
              new Column<>("rule_version", Kind.CODE, false, AssessmentRow::ruleVersion),
              new Column<>("cases", Kind.LONG, false, AssessmentRow::cases),
              new Column<>("events", Kind.LONG, false, AssessmentRow::events),
              new Column<>("rows_compared", Kind.LONG, false, AssessmentRow::rowsCompared),
              new Column<>("rows_differing", Kind.LONG, false, AssessmentRow::rowsDiffering),
              new Column<>("cards_differing", Kind.LONG, false, AssessmentRow::cardsDiffering),
              new Column<>("hash", Kind.TEXT, false, AssessmentRow::hash)),
          cells ->
              new AssessmentRow(
                  cells.text(),
                  cells.text(),
                  cells.date(),
                  cells.date(),
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
                  cells.text()));

  /** Values of indicators. */
  public static final Table<AssessmentIndicatorRow> INDICATOR =
      new Table<>(
          "assessment_indicator",
          List.of(
              new Column<>("assessment_id", Kind.TEXT, false, AssessmentIndicatorRow::assessmentId),
              new Column<>("unit_code", Kind.TEXT, false, AssessmentIndicatorRow::unitCode),
              new Column<>("indicator", Kind.CODE, false, AssessmentIndicatorRow::indicator),
              new Column<>("numerator", Kind.DECIMAL, true, AssessmentIndicatorRow::numerator),
              new Column<>("denominator", Kind.DECIMAL, true, AssessmentIndicatorRow::denominator),
              new Column<>("state", Kind.CODE, false, AssessmentIndicatorRow::state),
              new Column<>("verdict", Kind.CODE, true, AssessmentIndicatorRow::verdict),
              new Column<>("rule", Kind.CODE, true, AssessmentIndicatorRow::rule),
              new Column<>("reason", Kind.TEXT, true, AssessmentIndicatorRow::reason)),
          cells ->
              new AssessmentIndicatorRow(
                  cells.text(),
                  cells.text(),
                  cells.text(),
                  cells.decimal(),
                  cells.decimal(),
                  cells.text(),
                  cells.text(),
                  cells.text(),
                  cells.text()));

  /** Points and totals of units. */
  public static final Table<AssessmentScoreRow> SCORE =
      new Table<>(
          "assessment_score",
          List.of(
              new Column<>("assessment_id", Kind.TEXT, false, AssessmentScoreRow::assessmentId),
              new Column<>("unit_code", Kind.TEXT, false, AssessmentScoreRow::unitCode),
              new Column<>("unit_name", Kind.TEXT, false, AssessmentScoreRow::unitName),
              new Column<>("peer_group", Kind.CODE, false, AssessmentScoreRow::peerGroup),
              new Column<>("indicator", Kind.CODE, false, AssessmentScoreRow::indicator),
              new Column<>("weight", Kind.DECIMAL, true, AssessmentScoreRow::weight),
              new Column<>("points", Kind.DECIMAL, true, AssessmentScoreRow::points),
              new Column<>("state", Kind.CODE, false, AssessmentScoreRow::state),
              new Column<>("rank", Kind.INT, true, AssessmentScoreRow::rank),
              new Column<>("band", Kind.CODE, true, AssessmentScoreRow::band),
              new Column<>("rule", Kind.CODE, true, AssessmentScoreRow::rule),
              new Column<>("rule_version", Kind.CODE, true, AssessmentScoreRow::ruleVersion),
              new Column<>("reason", Kind.TEXT, true, AssessmentScoreRow::reason)),
          cells ->
              new AssessmentScoreRow(
                  cells.text(),
                  cells.text(),
                  cells.text(),
                  cells.text(),
                  cells.text(),
                  cells.decimal(),
                  cells.decimal(),
                  cells.text(),
                  cells.integer(),
                  cells.text(),
                  cells.text(),
                  cells.text(),
                  cells.text()));

  private AssessmentTables() {}
}
