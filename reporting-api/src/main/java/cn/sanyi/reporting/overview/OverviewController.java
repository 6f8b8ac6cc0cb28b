package cn.sanyi.reporting.overview;

import cn.sanyi.model.fold.Finding;
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
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Totals of a period. */
@RestController
@Tag(name = "总览")
class OverviewController {
  private static final String TOTALS =
      CaseTotal.WITH
          + "SELECT sumIf(log_events, here) AS log_events"
          + Stream.of(CaseTotal.values())
              .map(total -> ", countIf(%s) AS %s".formatted(total.condition(), total.name()))
              .collect(Collectors.joining())
          + " FROM case_fact FINAL WHERE state != 'DELETED'";

  private static final String OUTSIDE =
      CaseTotal.WITH
          + "SELECT countIf(here AND NOT coalesce(%s, false)) FROM case_fact FINAL"
          + " WHERE state != 'DELETED'";

  private static final String FINDINGS =
      CaseTotal.WITH
          + """
            SELECT arrayJoin(findings) AS finding, count() AS cases
            FROM case_fact FINAL
            WHERE state != 'DELETED' AND here%s
            GROUP BY finding ORDER BY cases DESC, finding
            """;

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
    List<Object> times = Times.parameters(period, at);
    String noData = presence.missing(period, counted);
    if (noData != null) {
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
          outside(times));
    }
    List<FindingCount> findings =
        warehouse.list(
            FINDINGS.formatted(counted.and()),
            times,
            (row, i) -> {
              Finding finding = Finding.valueOf(row.getString("finding"));
              return new FindingCount(finding, Names.of(finding), row.getLong("cases"));
            });
    return warehouse
        .first(
            TOTALS + counted.and(),
            times,
            (row, i) ->
                new Overview(
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
                    findings,
                    cards.count(period, at, counted),
                    quarantined(),
                    outside(times)))
        .orElseThrow();
  }

  private static String share(ResultSet row, CaseTotal part, CaseTotal whole) throws SQLException {
    return Rounding.share(row.getLong(part.name()), row.getLong(whole.name()));
  }

  private long quarantined() {
    return warehouse.number(
        "SELECT count() FROM quarantine FINAL WHERE " + QuarantineController.OPEN, List.of());
  }

  private Long outside(List<Object> times) {
    return units.county().registered()
        ? warehouse.number(OUTSIDE.formatted(UnitFilter.of(units.county()).condition()), times)
        : null;
  }
}
