package cn.sanyi.warehouse.row;

import cn.sanyi.model.Code;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One official run over a period; its id is its hash, so the same run again is the same row.
 *
 * @param id equal to {@code hash}
 * @param period the period's name, e.g. {@code 2019Q4}
 * @param periodFrom first day
 * @param periodTo first day no longer
 * @param cutOff what was recorded later does not count
 * @param catalogueVersion hash of all versions of items and organisations
 * @param calendarVersion newest version of the working-day calendar, with the hash of all its days
 * @param indicatorVersion version of the indicator definitions
 * @param schemeVersion version of the scoring scheme
 * @param ruleVersion versions of the card and target rules
 * @param cases cases known at the cut-off
 * @param events events known at the cut-off
 * @param rowsCompared rows of facts compared with the stream's, whatever their date
 * @param rowsDiffering how many of them differ
 * @param cardsDiffering how many cards differ
 * @param hash SHA-256 of the canonical text of the result
 */
public record AssessmentRow(
    String id,
    @Code String period,
    LocalDate periodFrom,
    LocalDate periodTo,
    Instant cutOff,
    String catalogueVersion,
    @Code String calendarVersion,
    @Code String indicatorVersion,
    @Code String schemeVersion,
    @Code String ruleVersion,
    long cases,
    long events,
    long rowsCompared,
    long rowsDiffering,
    long cardsDiffering,
    String hash) {}
