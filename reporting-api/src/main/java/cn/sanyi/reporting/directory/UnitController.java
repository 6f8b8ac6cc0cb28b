package cn.sanyi.reporting.directory;

import cn.sanyi.model.organisation.Organisation;
import cn.sanyi.model.period.Period;
import cn.sanyi.reporting.answer.Names;
import cn.sanyi.reporting.period.AsOf;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The county's organisations. */
@RestController
@Tag(name = "单位")
class UnitController {
  private final Units units;
  private final AsOf asOf;

  UnitController(Units units, AsOf asOf) {
    this.units = units;
    this.asOf = asOf;
  }

  @GetMapping("/v1/units")
  @Operation(summary = "统计时点有效的单位，按官方排序")
  UnitList units(@RequestParam(defaultValue = "all") Period period) {
    Instant at = asOf.of(period);
    return new UnitList(period.name(), at, units.all(at).stream().map(Unit::of).toList());
  }

  /**
   * Organisations.
   *
   * @param period the period asked for
   * @param asOf as of when
   * @param items in official order
   */
  record UnitList(String period, Instant asOf, List<Unit> items) {}

  /**
   * One organisation.
   *
   * @param unitCode its code
   * @param unitName its name
   * @param kind what it is
   * @param kindName the same in Chinese
   * @param parentCode the organisation above, or null
   * @param peerGroup whom it is ranked with, or null
   */
  record Unit(
      String unitCode,
      String unitName,
      String kind,
      String kindName,
      String parentCode,
      String peerGroup) {
    static Unit of(Organisation unit) {
      return new Unit(
          unit.code(),
          unit.name(),
          unit.kind().name(),
          Names.of(unit.kind()),
          unit.parentCode(),
          unit.peerGroup());
    }
  }
}
