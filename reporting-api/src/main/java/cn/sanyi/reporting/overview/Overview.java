package cn.sanyi.reporting.overview;

import cn.sanyi.model.fold.Finding;
import cn.sanyi.reporting.alert.CardCount;
import cn.sanyi.reporting.period.Basis;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Totals of a period.
 *
 * @param period the period asked for
 * @param asOf as of when
 * @param basis always LIVE
 * @param noData why there are no figures, and then all of them are null; null where there are some
 * @param cases cases that belong to the period by acceptance, else submission
 * @param logEvents log records of those cases
 * @param online those of them that came online
 * @param onlineShare those of all of them, as people read it
 * @param closed cases closed by a decision in the period
 * @param closedOnTime those of them closed no later than due
 * @param onTimeShare those of all closed, as people read it
 * @param openOverdue cases overdue and still open at the period's end, or as of asOf where that is
 *     earlier, whenever they were due
 * @param findings data-quality findings on the period's cases, most frequent first
 * @param cards cards by level: issued in the period, open at its end
 * @param quarantined records refused by ingest, of all times and sources
 * @param outside cases of the period that are of no unit of the county and do not count in the
 *     scope county; null where no county is registered
 */
record Overview(
    String period,
    Instant asOf,
    Basis basis,
    @Nullable String noData,
    @Nullable Long cases,
    @Nullable Long logEvents,
    @Nullable Long online,
    @Nullable String onlineShare,
    @Nullable Long closed,
    @Nullable Long closedOnTime,
    @Nullable String onTimeShare,
    @Nullable Long openOverdue,
    List<FindingCount> findings,
    List<CardCount> cards,
    long quarantined,
    @Nullable Long outside) {

  /**
   * Cases with one finding.
   *
   * @param code the finding
   * @param name the same in Chinese
   * @param cases how many
   */
  record FindingCount(Finding code, String name, long cases) {}
}
