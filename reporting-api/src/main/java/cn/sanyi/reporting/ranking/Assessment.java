package cn.sanyi.reporting.ranking;

import cn.sanyi.model.calendar.ChinaTime;
import cn.sanyi.warehouse.row.AssessmentRow;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One official run over a period.
 *
 * @param assessmentId its identity
 * @param period the period assessed
 * @param from first day
 * @param to last day
 * @param cutOff what was recorded later did not count
 * @param catalogueVersion version of items and organisations
 * @param calendarVersion version of the calendar
 * @param indicatorVersion version of the definitions
 * @param schemeVersion version of the scheme
 * @param ruleVersion version of the rules
 * @param cases cases folded
 * @param events events read
 * @param rowsCompared rows compared with those of the stream
 * @param rowsDiffering rows that differ
 * @param cardsDiffering cards that differ
 * @param hash binds all of the above and the results
 */
record Assessment(
    String assessmentId,
    String period,
    LocalDate from,
    LocalDate to,
    Instant cutOff,
    String catalogueVersion,
    String calendarVersion,
    String indicatorVersion,
    String schemeVersion,
    String ruleVersion,
    long cases,
    long events,
    long rowsCompared,
    long rowsDiffering,
    long cardsDiffering,
    String hash) {

  static Assessment of(AssessmentRow row) {
    return new Assessment(
        row.id(),
        row.period(),
        row.periodFrom(),
        row.periodTo().minusDays(1),
        row.cutOff(),
        row.catalogueVersion(),
        row.calendarVersion(),
        row.indicatorVersion(),
        row.schemeVersion(),
        row.ruleVersion(),
        row.cases(),
        row.events(),
        row.rowsCompared(),
        row.rowsDiffering(),
        row.cardsDiffering(),
        row.hash());
  }

  /** As of when open cases were judged: the cut-off, but not later than the period's end. */
  Instant asOf() {
    Instant end = ChinaTime.endOf(to);
    return cutOff.isBefore(end) ? cutOff : end;
  }
}
