package cn.sanyi.reporting.indicator;

import cn.sanyi.model.indicator.IndicatorValue;
import cn.sanyi.model.organisation.Organisation;
import cn.sanyi.model.period.Period;
import cn.sanyi.reporting.directory.Scope;
import cn.sanyi.reporting.directory.Units;
import cn.sanyi.reporting.indicator.IndicatorAnswers.Definition;
import cn.sanyi.reporting.indicator.IndicatorAnswers.FigureList;
import cn.sanyi.reporting.indicator.IndicatorAnswers.Insight;
import cn.sanyi.reporting.indicator.IndicatorAnswers.UnitRow;
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
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
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
  private final Units units;
  private final AsOf asOf;

  IndicatorController(Figures figures, Units units, AsOf asOf) {
    this.figures = figures;
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
        noData == null ? rows(indicator, measured, at, scope) : without(indicator, at, scope));
  }

  /** Every measured unit, of a period of which there are no data. */
  private List<UnitRow> without(Indicator indicator, Instant at, Scope scope) {
    return units.measured(scope, at).stream()
        .map(
            unit ->
                UnitRow.of(
                    unit.code(),
                    unit.name(),
                    Amount.of(indicator.value(unit.code(), null, null), indicator.target())))
        .toList();
  }

  /** Every measured unit in official order, then those that the catalogue does not know. */
  private List<UnitRow> rows(Indicator indicator, Measured from, Instant at, Scope scope) {
    Map<String, IndicatorValue> measures = from.units(indicator);
    List<Organisation> measured = units.measured(scope, at);
    List<UnitRow> known =
        measured.stream()
            .map(
                unit ->
                    UnitRow.of(
                        unit.code(),
                        unit.name(),
                        Figures.amount(indicator, measures.remove(unit.code()))))
            .toList();
    Stream<UnitRow> unknown =
        measures.values().stream()
            .map(
                measure ->
                    UnitRow.of(
                        measure.unitCode(),
                        units.name(measure.unitCode(), at),
                        Figures.amount(indicator, measure)));
    return Stream.concat(known.stream(), unknown).toList();
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
