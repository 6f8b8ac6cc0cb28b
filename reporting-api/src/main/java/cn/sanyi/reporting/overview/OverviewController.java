package cn.sanyi.reporting.overview;

import cn.sanyi.model.fold.Finding;
import cn.sanyi.model.organisation.CountyUnits;
import cn.sanyi.model.period.Period;
import cn.sanyi.reporting.alert.CardCount;
import cn.sanyi.reporting.alert.Cards;
import cn.sanyi.reporting.answer.Names;
import cn.sanyi.reporting.directory.Scope;
import cn.sanyi.reporting.directory.Units;
import cn.sanyi.reporting.overview.Overview.FindingCount;
import cn.sanyi.reporting.period.AsOf;
import cn.sanyi.reporting.period.Basis;
import cn.sanyi.reporting.period.Presence;
import cn.sanyi.reporting.quarantine.QuarantineController;
import cn.sanyi.reporting.shared.SharedAnswer;
import cn.sanyi.reporting.store.Times;
import cn.sanyi.reporting.store.Warehouse;
import cn.sanyi.rules.value.Rounding;
import cn.sanyi.warehouse.indicator.UnitFilter;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Totals of a period. */
@RestController
@Tag(name = "总览")
class OverviewController {
  private static final String OUTSIDE = "outside";

  /** All of it in one pass; what is counted, and what is the county's, are conditions of it. */
  private static final String TOTALS =
      CaseTotal.WITH
          + ", coalesce(%1$s, false) AS counted, coalesce(%2$s, false) AS ours "
          + "SELECT sumIf(log_events, counted AND here) AS log_events"
          + Stream.of(CaseTotal.values())
              .map(total -> countIf("counted AND " + total.condition(), total.name()))
              .collect(Collectors.joining())
          + Stream.of(Finding.values())
              .map(one -> countIf("counted AND here AND has(findings, '" + one + "')", column(one)))
              .collect(Collectors.joining())
          + countIf("here AND NOT ours", OUTSIDE)
          + " FROM case_fact FINAL WHERE state != 'DELETED'";

  private final Warehouse warehouse;
  private final Cards cards;
  private final Units units;
  private final Presence presence;
  private final AsOf asOf;

  OverviewController(Warehouse warehouse, Cards cards, Units units, Presence presence, AsOf asOf) {
    this.warehouse = warehouse;
    this.cards = cards;
    this.units = units;
    this.presence = presence;
    this.asOf = asOf;
  }

  @SharedAnswer
  @GetMapping("/v1/overview")
  @Operation(summary = "统计期的总数：办件、网办、办结、超期、数据质量、牌、隔离记录")
  Overview overview(
      @RequestParam(defaultValue = "all") Period period,
      @RequestParam(defaultValue = "county") Scope scope) {
    Instant at = asOf.of(period);
    UnitFilter counted = units.within(scope);
    String noData = presence.missing(period, counted);
    CountyUnits county = units.county();
    return warehouse
        .first(
            TOTALS.formatted(counted.condition(), UnitFilter.of(county).condition()),
            Times.parameters(period, at),
            (row, i) -> {
              Long outside = county.registered() ? row.getLong(OUTSIDE) : null;
              return noData == null
                  ? totals(row, period, at, counted, outside)
                  : none(period, at, noData, outside);
            })
        .orElseThrow();
  }

  private Overview totals(
      ResultSet row, Period period, Instant at, UnitFilter counted, @Nullable Long outside)
      throws SQLException {
    return new Overview(
        period.name(),
        at,
        Basis.LIVE,
        null,
        row.getLong(CaseTotal.CASES.name()),
        row.getLong("log_events"),
        row.getLong(CaseTotal.ONLINE.name()),
        share(row, CaseTotal.ONLINE, CaseTotal.CASES),
        row.getLong(CaseTotal.CLOSED.name()),
        row.getLong(CaseTotal.CLOSED_ON_TIME.name()),
        share(row, CaseTotal.CLOSED_ON_TIME, CaseTotal.CLOSED),
        row.getLong(CaseTotal.OPEN_OVERDUE.name()),
        findings(row),
        cards.count(period, at, counted),
        quarantined(),
        outside);
  }

  private Overview none(Period period, Instant at, String noData, @Nullable Long outside) {
    return new Overview(
        period.name(),
        at,
        Basis.LIVE,
        noData,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        CardCount.unknown(),
        quarantined(),
        outside);
  }

  /** The most frequent first, then by name. */
  private static List<FindingCount> findings(ResultSet row) throws SQLException {
    List<FindingCount> found = new ArrayList<>();
    for (Finding finding : Finding.values()) {
      long cases = row.getLong(column(finding));
      if (cases > 0) {
        found.add(new FindingCount(finding, Names.of(finding), cases));
      }
    }
    found.sort(
        Comparator.comparingLong(FindingCount::cases)
            .reversed()
            .thenComparing(count -> count.code().name()));
    return found;
  }

  private static String column(Finding finding) {
    return "finding_" + finding;
  }

  private static String countIf(String condition, String name) {
    return ", countIf(%s) AS %s".formatted(condition, name);
  }

  private static String share(ResultSet row, CaseTotal part, CaseTotal whole) throws SQLException {
    return Rounding.share(row.getLong(part.name()), row.getLong(whole.name()));
  }

  private long quarantined() {
    return warehouse.number(
        "SELECT count() FROM quarantine FINAL WHERE " + QuarantineController.OPEN, List.of());
  }
}
