package cn.sanyi.reporting.indicator;

import cn.sanyi.model.period.Period;
import cn.sanyi.reporting.directory.Scope;
import cn.sanyi.reporting.directory.Units;
import cn.sanyi.reporting.indicator.IndicatorAnswers.Definition;
import cn.sanyi.reporting.indicator.IndicatorAnswers.FigureList;
import cn.sanyi.reporting.indicator.IndicatorAnswers.Insight;
import cn.sanyi.reporting.period.Basis;
import cn.sanyi.reporting.problem.Problem;
import cn.sanyi.warehouse.indicator.Indicator;
import cn.sanyi.warehouse.indicator.Indicators;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
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

  IndicatorController(Figures figures, UnitRows rows, Units units) {
    this.figures = figures;
    this.rows = rows;
    this.units = units;
  }

  @GetMapping("/v1/targets")
  @Operation(summary = "方案的四项硬目标及判定")
  FigureList targets(
      @RequestParam(defaultValue = "all") Period period,
      @RequestParam(defaultValue = "county") Scope scope) {
    return list(period, null, scope, indicators.ofThePlan());
  }

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
    Measured measured =
        unit == null ? figures.measured(period, scope) : figures.measured(period, unit);
    return new FigureList(
        period.name(),
        measured.asOf(),
        Basis.LIVE,
        measured.noData(),
        unit,
        asked.stream()
            .map(
                one ->
                    unit == null
                        ? figures.county(one, measured)
                        : figures.unit(one, unit, measured))
            .toList());
  }

  @GetMapping("/v1/indicators/{code}")
  @Operation(summary = "一项指标的口径、全县值和各单位的值")
  Insight indicator(
      @PathVariable String code,
      @RequestParam(defaultValue = "all") Period period,
      @RequestParam(defaultValue = "county") Scope scope) {
    Indicator indicator = find(indicators, code);
    Measured measured = figures.measured(period, scope);
    return new Insight(
        period.name(),
        measured.asOf(),
        Basis.LIVE,
        measured.noData(),
        Definition.of(indicator),
        figures.county(indicator, measured),
        rows.of(indicator, measured, scope));
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
