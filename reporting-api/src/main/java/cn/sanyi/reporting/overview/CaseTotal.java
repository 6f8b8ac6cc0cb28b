package cn.sanyi.reporting.overview;

import cn.sanyi.reporting.period.CaseDate;
import cn.sanyi.reporting.store.Times;
import cn.sanyi.warehouse.indicator.Overdue;

/** The totals of cases; each is one condition on case_fact, counted and listed alike. */
enum CaseTotal {
  /** Cases that belong to the period. */
  CASES("here"),
  /** Those of them that came online. */
  ONLINE("here AND online"),
  /** Cases closed by a decision in the period. */
  CLOSED("closed_here"),
  /** Those of them closed no later than due. */
  CLOSED_ON_TIME("closed_here AND on_time"),
  /** Cases overdue and still open at the period's end, whenever they were due. */
  OPEN_OVERDUE(Overdue.sql("due_at", "t_as_of", "t_to"));

  /** Names that the conditions use, with the parameters of {@link Times}; stands before SELECT. */
  static final String WITH =
      Times.WITH
          + ", (%1$s >= t_from AND %1$s < t_to) AS here,".formatted(CaseDate.SQL)
          + " (state = 'CLOSED' AND closed_at >= t_from AND closed_at < t_to) AS closed_here ";

  private final String condition;

  CaseTotal(String condition) {
    this.condition = condition;
  }

  /** The condition, in terms of {@link #WITH}. */
  String condition() {
    return "(" + condition + ")";
  }
}
