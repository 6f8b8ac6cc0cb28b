package cn.sanyi.reporting.indicator;

import cn.sanyi.model.period.Period;
import cn.sanyi.reporting.answer.Paging;
import cn.sanyi.reporting.directory.Scope;
import cn.sanyi.reporting.directory.Units;
import cn.sanyi.reporting.indicator.IndicatorAnswers.Definition;
import cn.sanyi.reporting.period.AsOf;
import cn.sanyi.reporting.period.Presence;
import cn.sanyi.reporting.problem.Problem;
import cn.sanyi.reporting.shared.SharedAnswer;
import cn.sanyi.warehouse.indicator.Dialect;
import cn.sanyi.warehouse.indicator.Indicator;
import cn.sanyi.warehouse.indicator.IndicatorSql;
import cn.sanyi.warehouse.indicator.Indicators;
import cn.sanyi.warehouse.indicator.Part;
import cn.sanyi.warehouse.indicator.Query;
import cn.sanyi.warehouse.indicator.UnitFilter;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The cases or items behind a number: from the same predicates as the number itself. */
@RestController
@Tag(name = "指标")
class MemberController {
  private final Indicators indicators = Indicators.standard();
  private final Members members;
  private final Units units;
  private final Presence presence;
  private final AsOf asOf;

  MemberController(Members members, Units units, Presence presence, AsOf asOf) {
    this.members = members;
    this.units = units;
    this.presence = presence;
    this.asOf = asOf;
  }

  @SharedAnswer
  @GetMapping("/v1/indicators/{code}/members")
  @Operation(
      summary = "分子、分母或差额由哪些办件（事项）构成",
      description = "part=numerator|denominator|remainder；amount 是各行 contribution 之和，即分子或分母本身")
  MemberPage members(
      @PathVariable String code,
      @RequestParam(defaultValue = "all") Period period,
      @RequestParam(defaultValue = "denominator") Part part,
      @RequestParam(required = false) String unit,
      @RequestParam(defaultValue = "county") Scope scope,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "50") int size) {
    Paging paging = Paging.of(page, size);
    units.require(unit);
    Indicator indicator = IndicatorController.find(indicators, code);
    Instant at = asOf.of(period);
    String noData = presence.missing(period, unit == null ? units.within(scope) : UnitFilter.NONE);
    if (noData != null) {
      return none(period, at, noData, indicator, part, unit, paging);
    }
    Query query =
        query(
            new IndicatorSql(
                period,
                at,
                Dialect.CLICKHOUSE,
                unit == null ? units.within(scope) : UnitFilter.NONE),
            indicator,
            part,
            unit);
    Members.Total total = members.total(query);
    return new MemberPage(
        period.name(),
        at,
        null,
        indicator.code(),
        part.name().toLowerCase(Locale.ROOT),
        unit,
        Definition.subject(indicator),
        page,
        size,
        total.rows(),
        total.amount(),
        members.page(indicator.subject(), query, paging, at));
  }

  private static MemberPage none(
      Period period,
      Instant at,
      String noData,
      Indicator indicator,
      Part part,
      String unit,
      Paging paging) {
    return new MemberPage(
        period.name(),
        at,
        noData,
        indicator.code(),
        part.name().toLowerCase(Locale.ROOT),
        unit,
        Definition.subject(indicator),
        paging.page(),
        paging.size(),
        null,
        null,
        List.of());
  }

  private static Query query(IndicatorSql sql, Indicator indicator, Part part, String unit) {
    try {
      return sql.members(indicator, part, unit);
    } catch (IllegalArgumentException e) {
      throw Problem.badRequest(e.getMessage());
    }
  }

  /**
   * A page of members.
   *
   * @param period the period asked for
   * @param asOf as of when
   * @param noData why there is no list; null where there is one
   * @param code the indicator
   * @param part numerator, denominator or remainder
   * @param unitCode whose, or null for the county
   * @param subject case or item
   * @param page from 0
   * @param size rows of a page
   * @param total rows on all pages; null without data
   * @param amount what all of them add up to
   * @param items cases ({@link CaseMember}) or items ({@link ItemMember})
   */
  record MemberPage(
      String period,
      Instant asOf,
      @Nullable String noData,
      String code,
      @Schema(allowableValues = {"numerator", "denominator", "remainder"}) String part,
      @Nullable String unitCode,
      @Schema(allowableValues = {"case", "item"}) String subject,
      int page,
      int size,
      @Nullable Long total,
      @Nullable BigDecimal amount,
      List<? extends Member> items) {}
}
