package cn.sanyi.warehouse.row;

import cn.sanyi.model.calendar.LimitUnit;
import cn.sanyi.model.item.Exemption;
import cn.sanyi.model.item.ItemLevel;
import cn.sanyi.model.item.ItemType;
import cn.sanyi.model.item.ServiceItem;
import cn.sanyi.model.item.StepLimit;
import java.util.List;

/** Versions of items; key (code, version). */
final class ItemTable {
  static final Table<ServiceItem> TABLE =
      new Table<>(
          "item",
          List.of(
              new Column<>("code", Kind.TEXT, false, r -> r.code()),
              new Column<>("version", Kind.INT, false, r -> r.version()),
              new Column<>("name", Kind.TEXT, false, r -> r.name()),
              new Column<>("unit_code", Kind.TEXT, true, r -> r.unitCode()),
              new Column<>("level", Kind.CODE, false, r -> Values.name(r.level())),
              new Column<>("type", Kind.CODE, false, r -> Values.name(r.type())),
              new Column<>("instant", Kind.BOOL, false, r -> r.instant()),
              new Column<>("promised_limit", Kind.INT, true, r -> r.promisedLimit()),
              new Column<>("promised_unit", Kind.CODE, true, r -> Values.name(r.promisedUnit())),
              new Column<>("statutory_limit", Kind.INT, true, r -> r.statutoryLimit()),
              new Column<>("statutory_unit", Kind.CODE, true, r -> Values.name(r.statutoryUnit())),
              new Column<>("step_limits", Kind.TEXT, false, r -> StepLimit.text(r.stepLimits())),
              new Column<>(
                  "suspends_on_correction", Kind.BOOL, false, r -> r.suspendsOnCorrection()),
              new Column<>("online_submission", Kind.BOOL, false, r -> r.onlineSubmission()),
              new Column<>("link_works", Kind.BOOL, true, r -> r.linkWorks()),
              new Column<>("exemptions", Kind.CODES, false, r -> Values.names(r.exemptions())),
              new Column<>("hall_code", Kind.TEXT, true, r -> r.hallCode()),
              new Column<>("integrated_window", Kind.BOOL, false, r -> r.integratedWindow()),
              new Column<>("binding_verified", Kind.BOOL, false, r -> r.bindingVerified()),
              new Column<>("once_listed", Kind.BOOL, false, r -> r.onceListed()),
              new Column<>("high_frequency", Kind.BOOL, false, r -> r.highFrequency()),
              new Column<>("declared_visits", Kind.INT, true, r -> r.declaredVisits()),
              new Column<>("materials", Kind.INT, true, r -> r.materials()),
              new Column<>("baseline_materials", Kind.INT, true, r -> r.baselineMaterials()),
              new Column<>("valid_from", Kind.DATE, false, r -> r.validFrom()),
              new Column<>("valid_to", Kind.DATE, true, r -> r.validTo())),
          cells ->
              new ServiceItem(
                  cells.text(),
                  cells.integer(),
                  cells.text(),
                  cells.text(),
                  cells.symbol(ItemLevel.class),
                  cells.symbol(ItemType.class),
                  cells.bool(),
                  cells.integer(),
                  cells.symbol(LimitUnit.class),
                  cells.integer(),
                  cells.symbol(LimitUnit.class),
                  StepLimit.parse(cells.text()),
                  cells.bool(),
                  cells.bool(),
                  cells.bool(),
                  cells.symbols(Exemption.class),
                  cells.text(),
                  cells.bool(),
                  cells.bool(),
                  cells.bool(),
                  cells.bool(),
                  cells.integer(),
                  cells.integer(),
                  cells.integer(),
                  cells.date(),
                  cells.date()));

  private ItemTable() {}
}
