package cn.sanyi.reporting.indicator;

import cn.sanyi.model.period.Period;
import cn.sanyi.reporting.directory.Scope;
import cn.sanyi.reporting.directory.Units;
import cn.sanyi.reporting.indicator.IndicatorAnswers.Definition;
import cn.sanyi.reporting.indicator.IndicatorAnswers.FigureList;
import cn.sanyi.reporting.indicator.IndicatorAnswers.Insight;
import cn.sanyi.reporting.period.AsOf;
import cn.sanyi.reporting.period.Basis;
import cn.sanyi.reporting.problem.Problem;
import cn.sanyi.reporting.shared.SharedAnswer;
import cn.sanyi.warehouse.indicator.Indicator;
import cn.sanyi.warehouse.indicator.Indicators;
import cn.sanyi.warehouse.indicator.UnitFilter;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Targets and indicators, for the county and by unit. */
@RestController
@Tag(name = "指标")
class IndicatorController {
  private final Indicators indicators = Indicators.standard();
  private final Figures figures;
  private final UnitRows rows;
  private final Units units;
  private final AsOf asOf;

  IndicatorController(Figures figures, UnitRows rows, Units units, AsOf asOf) {
    this.figures = figures;
    this.rows = rows;
    this.units = units;
    this.asOf = asOf;
  }

  @SharedAnswer
  @GetMapping("/v1/targets")
  @Operation(summary = "方案的四项硬目标及判定")
  FigureList targets(
      @RequestParam(defaultValue = "all") Period period,
      @RequestParam(defaultValue = "county") Scope scope) {
    return list(period, null, scope, indicators.ofThePlan());
  }

  @SharedAnswer
  @GetMapping("/v1/indicators")
  @Operation(summary = "全部指标：口径、分子、分母、值、判定", description = "unit 填单位编码时给出该单位的值，不填为全县")
  FigureList indicators(
      @RequestParam(defaultValue = "all") Period period,
      @RequestParam(required = false) String unit,
      @RequestParam(defaultValue = "county") Scope scope) {
    units.require(unit);
    return list(period, unit, scope, indicators.all());
  }

  private FigureList list(Period period, String unit, Scope scope, List<Indicator> asked) {
    Instant at = asOf.of(period);
    UnitFilter counted = unit == null ? units.within(scope) : UnitFilter.NONE;
    String noData = figures.missing(period, counted);
    Measured measured =
        figures.measured(period, at, unit == null ? counted : new UnitFilter(Set.of(unit)));
    return new FigureList(
        period.name(),
        at,
        Basis.LIVE,
        noData,
        unit,
        asked.stream()
            .map(
                one ->
                    noData != null
                        ? figures.none(one, at)
                        : unit == null
                            ? figures.county(one, measured, at)
                            : figures.unit(one, unit, measured, at))
            .toList());
  }

  @SharedAnswer
  @GetMapping("/v1/indicators/{code}")
  @Operation(summary = "一项指标的口径、全县值和各单位的值")
  Insight indicator(
      @PathVariable String code,
      @RequestParam(defaultValue = "all") Period period,
      @RequestParam(defaultValue = "county") Scope scope) {
    Indicator indicator = find(indicators, code);
    Instant at = asOf.of(period);
    UnitFilter counted = units.within(scope);
    String noData = figures.missing(period, counted);
    Measured measured = figures.measured(period, at, counted);
    return new Insight(
        period.name(),
        at,
        Basis.LIVE,
        noData,
        Definition.of(indicator),
        noData == null ? figures.county(indicator, measured, at) : figures.none(indicator, at),
        noData == null
            ? rows.of(indicator, measured, at, scope)
            : rows.without(indicator, at, scope));
  }

  static Indicator find(Indicators indicators, String code) {
    Indicator indicator = indicators.find(code);
    if (indicator == null) {
      throw Problem.notFound(
          "没有指标“"
              + code
              + "”；现有 "
              + String.join("、", indicators.all().stream().map(Indicator::code).toList()));
    }
    return indicator;
  }
}
