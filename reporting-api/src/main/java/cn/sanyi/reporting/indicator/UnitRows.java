package cn.sanyi.reporting.indicator;

import cn.sanyi.model.indicator.IndicatorValue;
import cn.sanyi.model.organisation.Organisation;
import cn.sanyi.reporting.directory.Scope;
import cn.sanyi.reporting.directory.Units;
import cn.sanyi.reporting.indicator.IndicatorAnswers.UnitRow;
import cn.sanyi.warehouse.indicator.Indicator;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What an indicator came to for each unit, beside one another. */
@Component
class UnitRows {
  private final Units units;

  UnitRows(Units units) {
    this.units = units;
  }

  /** Every measured unit in official order, then those that the catalogue does not know. */
  List<UnitRow> of(Indicator indicator, Measured from, Scope scope) {
    Instant at = from.asOf();
    if (from.noData() != null) {
      return without(indicator, at, scope);
    }
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
}
