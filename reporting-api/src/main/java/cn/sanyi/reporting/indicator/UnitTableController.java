package cn.sanyi.reporting.indicator;

import cn.sanyi.model.period.Period;
import cn.sanyi.reporting.directory.Scope;
import cn.sanyi.reporting.indicator.IndicatorAnswers.UnitRow;
import cn.sanyi.reporting.period.Basis;
import cn.sanyi.warehouse.indicator.Indicators;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
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
  private final UnitRows rows;

  UnitTableController(Figures figures, UnitRows rows) {
    this.figures = figures;
    this.rows = rows;
  }

  @GetMapping("/v1/indicators/units")
  @Operation(summary = "各单位的全部指标", description = "指标按口径文件的顺序，单位按排序号；一次取得，同一数据状态")
  UnitTable units(
      @RequestParam(defaultValue = "all") Period period,
      @RequestParam(defaultValue = "county") Scope scope) {
    Measured measured = figures.measured(period, scope);
    return new UnitTable(
        period.name(),
        measured.asOf(),
        Basis.LIVE,
        measured.noData(),
        indicators.all().stream()
            .map(one -> new IndicatorUnits(one.code(), rows.of(one, measured, scope)))
            .toList());
  }

  /**
   * Units beside one another.
   *
   * @param period the period asked for
   * @param asOf as of when
   * @param basis always LIVE
   * @param noData why nothing of the period has a value; null where something has
   * @param items in the order of the catalogue
   */
  record UnitTable(
      String period,
      Instant asOf,
      Basis basis,
      @Nullable String noData,
      List<IndicatorUnits> items) {}

  /**
   * One indicator.
   *
   * @param code its code
   * @param units by unit, in official order
   */
  record IndicatorUnits(String code, List<UnitRow> units) {}
}
