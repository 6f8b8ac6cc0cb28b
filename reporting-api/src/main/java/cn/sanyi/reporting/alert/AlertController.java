package cn.sanyi.reporting.alert;

import cn.sanyi.model.card.Level;
import cn.sanyi.model.period.Period;
import cn.sanyi.reporting.answer.Paging;
import cn.sanyi.reporting.directory.Scope;
import cn.sanyi.reporting.directory.Units;
import cn.sanyi.reporting.period.AsOf;
import cn.sanyi.reporting.period.Presence;
import cn.sanyi.reporting.shared.SharedAnswer;
import cn.sanyi.warehouse.indicator.UnitFilter;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Cards, counted and listed. */
@RestController
@RequestMapping("/v1/alerts")
@Tag(name = "预警与黄红牌")
class AlertController {
  private final Cards cards;
  private final CardedCases carded;
  private final Alerts alerts;
  private final Escalations escalations;
  private final Units units;
  private final Presence presence;
  private final AsOf asOf;

  AlertController(
      Cards cards,
      CardedCases carded,
      Alerts alerts,
      Escalations escalations,
      Units units,
      Presence presence,
      AsOf asOf) {
    this.cards = cards;
    this.carded = carded;
    this.alerts = alerts;
    this.escalations = escalations;
    this.units = units;
    this.presence = presence;
    this.asOf = asOf;
  }

  @SharedAnswer
  @GetMapping
  @Operation(
      summary = "牌清单，新的在前",
      description =
          "open=true 只列统计期末仍未消除的（不论何时发出），open=false 只列统计期内发出、已办结或已撤销的；"
              + "revoked=false 不列已撤销的；不填则列统计期内发出的全部")
  AlertPage alerts(
      @RequestParam(defaultValue = "all") Period period,
      @RequestParam(required = false) Level level,
      @RequestParam(required = false) String unit,
      @RequestParam(defaultValue = "county") Scope scope,
      @RequestParam(required = false) String rule,
      @RequestParam(required = false) Boolean open,
      @RequestParam(required = false) Boolean revoked,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "50") int size) {
    Paging paging = Paging.of(page, size);
    units.require(unit);
    Instant at = asOf.of(period);
    String noData = missing(period, unit, scope);
    if (noData != null) {
      return new AlertPage(period.name(), at, noData, page, size, null, List.of());
    }
    CardFilter filter =
        new CardFilter(period, at, level, unit, units.within(scope), rule, open, revoked);
    return new AlertPage(
        period.name(),
        at,
        null,
        page,
        size,
        cards.total(filter),
        alerts.of(cards.page(filter, paging), period, at));
  }

  @SharedAnswer
  @GetMapping("/cases")
  @Operation(
      summary = "有牌的办件，每件一行，最近发牌的在前",
      description = "level 指该件最高一张牌的级别；其余条件同 /v1/alerts。total 为件数，cards 为这些件上的张数")
  CardedCasePage cardedCases(
      @RequestParam(defaultValue = "all") Period period,
      @RequestParam(required = false) Level level,
      @RequestParam(required = false) String unit,
      @RequestParam(defaultValue = "county") Scope scope,
      @RequestParam(required = false) String rule,
      @RequestParam(required = false) Boolean open,
      @RequestParam(required = false) Boolean revoked,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "50") int size) {
    Paging paging = Paging.of(page, size);
    units.require(unit);
    Instant at = asOf.of(period);
    String noData = missing(period, unit, scope);
    if (noData != null) {
      return new CardedCasePage(period.name(), at, noData, page, size, null, null, List.of());
    }
    CardFilter filter =
        new CardFilter(period, at, level, unit, units.within(scope), rule, open, revoked);
    CardedCases.Total total = carded.total(filter);
    return new CardedCasePage(
        period.name(),
        at,
        null,
        page,
        size,
        total.cases(),
        total.cards(),
        alerts.ofCases(carded.page(filter, paging), period, at));
  }

  @SharedAnswer
  @GetMapping("/summary")
  @Operation(summary = "各级牌的张数：未消除、发出、撤销；以及以该级为最高的未结件数")
  Summary summary(
      @RequestParam(defaultValue = "all") Period period,
      @RequestParam(defaultValue = "county") Scope scope) {
    Instant at = asOf.of(period);
    UnitFilter counted = units.within(scope);
    String noData = presence.missing(period, counted);
    return new Summary(
        period.name(),
        at,
        noData,
        noData == null ? cards.count(period, at, counted) : CardCount.unknown());
  }

  private String missing(Period period, String unit, Scope scope) {
    return presence.missing(period, unit == null ? units.within(scope) : UnitFilter.NONE);
  }

  @SharedAnswer
  @GetMapping("/escalations")
  @Operation(
      summary = "升级：同一单位、同一监察规则一个季度内满若干张牌的，升为更高一级；后达到的在前",
      description = "由现有牌随时推算，牌撤销后不足张数的随之消失；涉及的牌见 /v1/alerts?unit=…&rule=…&level=…&revoked=false")
  EscalationList escalations(
      @RequestParam(defaultValue = "all") Period period,
      @RequestParam(required = false) String unit,
      @RequestParam(defaultValue = "county") Scope scope) {
    units.require(unit);
    Instant at = asOf.of(period);
    return new EscalationList(period.name(), at, escalations.of(period, at, unit, scope));
  }

  /**
   * Escalations.
   *
   * @param period the period asked for
   * @param asOf as of when
   * @param items reached in the period, the latest first
   */
  record EscalationList(String period, Instant asOf, List<EscalationAnswer> items) {}

  /**
   * A page of cards.
   *
   * @param period the period asked for
   * @param asOf as of when
   * @param noData why there is no list; null where there is one
   * @param page from 0
   * @param size rows of a page
   * @param total cards on all pages; null without data
   * @param items the newest first
   */
  record AlertPage(
      String period,
      Instant asOf,
      @Nullable String noData,
      int page,
      int size,
      @Nullable Long total,
      List<Alert> items) {}

  /**
   * A page of cases with cards.
   *
   * @param period the period asked for
   * @param asOf as of when
   * @param noData why there is no list; null where there is one
   * @param page from 0
   * @param size rows of a page
   * @param total cases on all pages; null without data
   * @param cards cards on all of them; null without data
   * @param items the case carded last first
   */
  record CardedCasePage(
      String period,
      Instant asOf,
      @Nullable String noData,
      int page,
      int size,
      @Nullable Long total,
      @Nullable Long cards,
      List<CardedCase> items) {}

  /**
   * Cards by level.
   *
   * @param period the period asked for
   * @param asOf as of when
   * @param noData why there are no counts, and then they are null; null where there are some
   * @param levels every level, the mildest first
   */
  record Summary(String period, Instant asOf, @Nullable String noData, List<CardCount> levels) {}
}
