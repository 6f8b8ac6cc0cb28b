package cn.sanyi.reporting.ranking;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One official run over a period.
 *
 * @param assessmentId its identity
 * @param period the period assessed
 * @param from first day
 * @param to last day
 * @param asOf cut-off of the data
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
 * @param storedAt when it was stored
 */
record Assessment(
    String assessmentId,
    String period,
    LocalDate from,
    LocalDate to,
    Instant asOf,
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
    String hash,
    Instant storedAt) {}
