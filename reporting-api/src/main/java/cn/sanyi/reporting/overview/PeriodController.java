package cn.sanyi.reporting.overview;

import cn.sanyi.model.period.Period;
import cn.sanyi.reporting.directory.Scope;
import cn.sanyi.reporting.directory.Units;
import cn.sanyi.reporting.period.AsOf;
import cn.sanyi.reporting.period.CaseDate;
import cn.sanyi.reporting.shared.SharedAnswer;
import cn.sanyi.reporting.store.Warehouse;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The quarters that hold data. */
@RestController
@Tag(name = "统计期")
class PeriodController {
  private final Warehouse warehouse;
  private final Units units;
  private final AsOf asOf;

  PeriodController(Warehouse warehouse, Units units, AsOf asOf) {
    this.warehouse = warehouse;
    this.units = units;
    this.asOf = asOf;
  }

  @SharedAnswer
  @GetMapping("/v1/periods")
  @Operation(summary = "有数据的季度，新的在前")
  Periods periods(@RequestParam(defaultValue = "county") Scope scope) {
    return new Periods(
        Period.ALL.name(),
        asOf.of(Period.ALL),
        warehouse.list(
            """
            SELECT concat(toString(toYear(day)), 'Q', toString(toQuarter(day))) AS name,
                   count() AS cases
            FROM (SELECT %s AS day FROM case_fact FINAL WHERE state != 'DELETED'%s)
            WHERE day IS NOT NULL
            GROUP BY name ORDER BY name DESC
            """
                .formatted(CaseDate.SQL, units.within(scope).and()),
            List.of(),
            (row, i) -> Quarter.of(Period.parse(row.getString("name")), row.getLong("cases"))));
  }

  /**
   * Quarters.
   *
   * @param period always {@code all}
   * @param asOf as of when
   * @param items newest first
   */
  record Periods(String period, Instant asOf, List<Quarter> items) {}

  /**
   * One quarter.
   *
   * @param period as {@code 2019Q4}
   * @param from first day
   * @param to last day
   * @param cases cases that belong to it
   */
  record Quarter(String period, LocalDate from, LocalDate to, long cases) {
    static Quarter of(Period period, long cases) {
      return new Quarter(period.name(), period.from(), period.to().minusDays(1), cases);
    }
  }
}
