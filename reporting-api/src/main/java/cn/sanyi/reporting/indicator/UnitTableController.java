package cn.sanyi.reporting.indicator;

import cn.sanyi.model.indicator.IndicatorValue;
import cn.sanyi.model.indicator.State;
import cn.sanyi.model.period.Period;
import cn.sanyi.reporting.directory.Scope;
import cn.sanyi.reporting.directory.Units;
import cn.sanyi.reporting.period.AsOf;
import cn.sanyi.reporting.period.Basis;
import cn.sanyi.reporting.shared.SharedAnswer;
import cn.sanyi.warehouse.indicator.Indicator;
import cn.sanyi.warehouse.indicator.Indicators;
import cn.sanyi.warehouse.indicator.UnitFilter;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** All indicators of all units in one answer: who compares units asks once. */
@RestController
@Tag(name = "指标")
class UnitTableController {
  private final Indicators indicators = Indicators.standard();
  private final Figures figures;
  private final Units units;
  private final AsOf asOf;

  UnitTableController(Figures figures, Units units, AsOf asOf) {
    this.figures = figures;
    this.units = units;
    this.asOf = asOf;
  }

  @SharedAnswer
  @GetMapping("/v1/indicators/units")
  @Operation(summary = "各单位的全部指标", description = "单位按排序号，指标按口径文件的顺序；一次取得，同一数据状态")
  UnitTable units(
      @RequestParam(defaultValue = "all") Period period,
      @RequestParam(defaultValue = "county") Scope scope) {
    Instant at = asOf.of(period);
    UnitFilter counted = units.within(scope);
    String noData = figures.missing(period, counted);
    Measured measured = figures.measured(period, at, counted);
    Map<String, List<UnitValue>> rows = new LinkedHashMap<>();
    units.measured(scope, at).forEach(unit -> rows.put(unit.code(), new ArrayList<>()));
    for (Indicator indicator : indicators.all()) {
      Map<String, IndicatorValue> values = noData == null ? measured.units(indicator) : Map.of();
      rows.forEach(
          (unit, row) -> {
            Amount amount =
                noData == null
                    ? Figures.amount(indicator, values.get(unit))
                    : Amount.of(indicator.value(unit, null, null), indicator.target());
            row.add(UnitValue.of(indicator, amount));
          });
    }
    return new UnitTable(
        period.name(),
        at,
        Basis.LIVE,
        noData,
        rows.entrySet().stream()
            .map(row -> new Line(row.getKey(), units.name(row.getKey(), at), row.getValue()))
            .toList());
  }

  /**
   * Units beside one another.
   *
   * @param period the period asked for
   * @param asOf as of when
   * @param basis always LIVE
   * @param noData why nothing of the period has a value; null where something has
   * @param units every measured unit, in official order
   */
  record UnitTable(
      String period, Instant asOf, Basis basis, @Nullable String noData, List<Line> units) {}

  /**
   * One unit.
   *
   * @param unitCode the unit
   * @param unitName its name
   * @param values in the order of the catalogue
   */
  record Line(String unitCode, String unitName, List<UnitValue> values) {}

  /**
   * What one indicator came to for it.
   *
   * @param indicator its code
   * @param numerator null where nothing was added up
   * @param denominator null or 0 where there is no data
   * @param value in the indicator's unit, null without data
   * @param display as people read it
   * @param state VALUE, NO_DATA or NOT_APPLICABLE
   */
  record UnitValue(
      String indicator,
      @Nullable BigDecimal numerator,
      @Nullable BigDecimal denominator,
      @Nullable BigDecimal value,
      String display,
      State state) {
    static UnitValue of(Indicator indicator, Amount amount) {
      return new UnitValue(
          indicator.code(),
          amount.numerator(),
          amount.denominator(),
          amount.value(),
          amount.display(),
          amount.state());
    }
  }
}
