package cn.sanyi.reporting.overview;

import cn.sanyi.model.fold.Finding;
import cn.sanyi.model.period.Period;
import cn.sanyi.reporting.answer.Paging;
import cn.sanyi.reporting.directory.Scope;
import cn.sanyi.reporting.directory.Units;
import cn.sanyi.reporting.indicator.CaseMember;
import cn.sanyi.reporting.indicator.Members;
import cn.sanyi.reporting.period.AsOf;
import cn.sanyi.reporting.period.Presence;
import cn.sanyi.reporting.shared.SharedAnswer;
import cn.sanyi.reporting.store.Times;
import cn.sanyi.warehouse.indicator.Query;
import cn.sanyi.warehouse.indicator.UnitFilter;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The cases behind a total of the overview, by the very condition that counts them. */
@RestController
@Tag(name = "总览")
class CaseListController {
  private final Members members;
  private final Units units;
  private final Presence presence;
  private final AsOf asOf;

  CaseListController(Members members, Units units, Presence presence, AsOf asOf) {
    this.members = members;
    this.units = units;
    this.presence = presence;
    this.asOf = asOf;
  }

  @SharedAnswer
  @GetMapping("/v1/overview/cases")
  @Operation(
      summary = "总览中一个数由哪些办件构成",
      description = "of=cases|online|closed|closed_on_time|open_overdue；finding、item 再按数据疑点、事项筛选")
  CasePage cases(
      @RequestParam(defaultValue = "all") Period period,
      @RequestParam(defaultValue = "cases") CaseTotal of,
      @RequestParam(required = false) Finding finding,
      @RequestParam(required = false) String item,
      @RequestParam(defaultValue = "county") Scope scope,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "50") int size) {
    Paging paging = Paging.of(page, size);
    Instant at = asOf.of(period);
    String noData = presence.missing(period, units.within(scope));
    if (noData != null) {
      return new CasePage(period.name(), at, noData, page, size, null, List.of());
    }
    Query query = query(period, at, of, finding, item, units.within(scope));
    return new CasePage(
        period.name(),
        at,
        null,
        page,
        size,
        members.total(query).rows(),
        members.cases(query, paging, at));
  }

  private static Query query(
      Period period, Instant at, CaseTotal of, Finding finding, String item, UnitFilter units) {
    List<Object> parameters = Times.parameters(period, at);
    StringBuilder sql =
        new StringBuilder(CaseTotal.WITH)
            .append(
                "SELECT *, 1 AS contribution FROM case_fact FINAL WHERE state != 'DELETED' AND ")
            .append(of.condition())
            .append(units.and());
    if (finding != null) {
      sql.append(" AND has(findings, ?)");
      parameters.add(finding.name());
    }
    if (item != null) {
      sql.append(" AND item_code = ?");
      parameters.add(item);
    }
    return new Query(sql.toString(), parameters);
  }

  /**
   * A page of cases.
   *
   * @param period the period asked for
   * @param asOf as of when
   * @param noData why there is no list; null where there is one
   * @param page from 0
   * @param size rows of a page
   * @param total cases on all pages; null without data
   * @param items the last accepted first
   */
  record CasePage(
      String period,
      Instant asOf,
      @Nullable String noData,
      int page,
      int size,
      @Nullable Long total,
      List<CaseMember> items) {}
}
