package cn.sanyi.warehouse.row;

import cn.sanyi.model.event.CaseEvent;
import cn.sanyi.model.event.Channel;
import cn.sanyi.model.event.EventType;
import cn.sanyi.model.event.Operation;
import cn.sanyi.model.event.Origin;
import cn.sanyi.model.event.Outcome;
import cn.sanyi.model.event.SpecialKind;
import cn.sanyi.model.event.SupplyMethod;
import java.util.List;

/** Events as they were told; key (case_id, event_id, revision). */
final class RawEventTable {
  static final Table<CaseEvent> TABLE =
      new Table<>(
          "raw_event",
          List.of(
              new Column<>("event_id", Kind.TEXT, false, r -> r.eventId()),
              new Column<>("revision", Kind.LONG, false, r -> r.revision()),
              new Column<>("operation", Kind.CODE, false, r -> Values.name(r.operation())),
              new Column<>("origin", Kind.CODE, false, r -> Values.name(r.origin())),
              new Column<>("case_id", Kind.TEXT, false, r -> r.caseId()),
              new Column<>("type", Kind.CODE, false, r -> Values.name(r.type())),
              new Column<>("occurred_at", Kind.INSTANT, false, r -> r.occurredAt()),
              new Column<>("recorded_at", Kind.INSTANT, true, r -> r.recordedAt()),
              new Column<>("source", Kind.CODE, false, r -> r.source()),
              new Column<>("item_code", Kind.CODE, true, r -> r.itemCode()),
              new Column<>("unit_code", Kind.CODE, true, r -> r.unitCode()),
              new Column<>("hall_code", Kind.CODE, true, r -> r.hallCode()),
              new Column<>("window_code", Kind.CODE, true, r -> r.windowCode()),
              new Column<>("channel", Kind.CODE, true, r -> Values.name(r.channel())),
              new Column<>("applicant_token", Kind.TEXT, true, r -> r.applicantToken()),
              new Column<>("handler_token", Kind.TEXT, true, r -> r.handlerToken()),
              new Column<>("step", Kind.CODE, true, r -> r.step()),
              new Column<>("outcome", Kind.CODE, true, r -> Values.name(r.outcome())),
              new Column<>("reason", Kind.TEXT, true, r -> r.reason()),
              new Column<>("promised_due_at", Kind.INSTANT, true, r -> r.promisedDueAt()),
              new Column<>("special_kind", Kind.CODE, true, r -> Values.name(r.specialKind())),
              new Column<>("extension_days", Kind.INT, true, r -> r.extensionDays()),
              new Column<>("material_code", Kind.CODE, true, r -> r.materialCode()),
              new Column<>("supply_method", Kind.CODE, true, r -> Values.name(r.supplyMethod()))),
          cells ->
              new CaseEvent(
                  cells.text(),
                  cells.number(),
                  cells.symbol(Operation.class),
                  cells.symbol(Origin.class),
                  cells.text(),
                  cells.symbol(EventType.class),
                  cells.instant(),
                  cells.instant(),
                  cells.text(),
                  cells.text(),
                  cells.text(),
                  cells.text(),
                  cells.text(),
                  cells.symbol(Channel.class),
                  cells.text(),
                  cells.text(),
                  cells.text(),
                  cells.symbol(Outcome.class),
                  cells.text(),
                  cells.instant(),
                  cells.symbol(SpecialKind.class),
                  cells.integer(),
                  cells.text(),
                  cells.symbol(SupplyMethod.class)));

  private RawEventTable() {}
}
