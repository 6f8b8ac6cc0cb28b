package cn.sanyi.reporting.directory;

import cn.sanyi.model.organisation.CountyUnits;
import cn.sanyi.model.organisation.Organisation;
import cn.sanyi.model.organisation.OrganisationKind;
import cn.sanyi.model.period.Period;
import cn.sanyi.reporting.answer.Names;
import cn.sanyi.reporting.period.AsOf;
import cn.sanyi.reporting.shared.SharedAnswer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

  @SharedAnswer
  @GetMapping("/v1/units")
  @Operation(summary = "统计时点有效的单位，按官方排序", description = "county 为登记的本县，没有登记时为 null；inCounty 为是否属本县")
  UnitList units(@RequestParam(defaultValue = "all") Period period) {
    Instant at = asOf.of(period);
    CountyUnits county = units.county();
    Organisation itself = units.countyOf(at);
    return new UnitList(
        period.name(),
        at,
        itself == null ? null : Unit.of(itself, true),
        units.all(at).stream().map(unit -> Unit.of(unit, county.holds(unit.code()))).toList());
  }

  /**
   * Organisations.
   *
   * @param period the period asked for
   * @param asOf as of when
   * @param county the county, or null where none is registered: then all units count
   * @param items in official order
   */
  record UnitList(String period, Instant asOf, @Nullable Unit county, List<Unit> items) {}

  /**
   * One organisation.
   *
   * @param unitCode its code
   * @param unitName its name
   * @param kind what it is
   * @param kindName the same in Chinese
   * @param parentCode the organisation above, or null
   * @param peerGroup whom it is ranked with, or null
   * @param inCounty whether it counts for the county
   */
  record Unit(
      String unitCode,
      String unitName,
      OrganisationKind kind,
      String kindName,
      @Nullable String parentCode,
      @Nullable String peerGroup,
      boolean inCounty) {
    static Unit of(Organisation unit, boolean inCounty) {
      return new Unit(
          unit.code(),
          unit.name(),
          unit.kind(),
          Names.of(unit.kind()),
          unit.parentCode(),
          unit.peerGroup(),
          inCounty);
    }
  }
}
