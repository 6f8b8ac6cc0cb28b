package cn.sanyi.warehouse.row;

import cn.sanyi.model.event.Channel;
import cn.sanyi.model.event.Outcome;
import cn.sanyi.model.fold.CaseFacts;
import cn.sanyi.model.fold.CaseState;
import cn.sanyi.model.fold.DueBasis;
import cn.sanyi.model.fold.Finding;
import cn.sanyi.model.item.ItemLevel;
import cn.sanyi.model.item.ItemType;
import java.util.List;

/** What the events of a case amount to; key case_id, highest events_seen holds. */
final class CaseFactTable {
  static final Table<CaseFacts> TABLE =
      new Table<>(
          "case_fact",
          List.of(
              new Column<>("case_id", Kind.TEXT, false, r -> r.caseId()),
              new Column<>("source", Kind.CODE, false, r -> r.source()),
              new Column<>("item_code", Kind.CODE, true, r -> r.itemCode()),
              new Column<>("item_version", Kind.INT, true, r -> r.itemVersion()),
              new Column<>("unit_code", Kind.CODE, true, r -> r.unitCode()),
              new Column<>("hall_code", Kind.CODE, true, r -> r.hallCode()),
              new Column<>("window_code", Kind.CODE, true, r -> r.windowCode()),
              new Column<>("integrated_window", Kind.BOOL, true, r -> r.integratedWindow()),
              new Column<>("channel", Kind.CODE, true, r -> Values.name(r.channel())),
              new Column<>("online", Kind.BOOL, true, r -> r.online()),
              new Column<>("state", Kind.CODE, false, r -> Values.name(r.state())),
              new Column<>("outcome", Kind.CODE, true, r -> Values.name(r.outcome())),
              new Column<>("submitted_at", Kind.INSTANT, true, r -> r.submittedAt()),
              new Column<>("accepted_at", Kind.INSTANT, true, r -> r.acceptedAt()),
              new Column<>("decided_at", Kind.INSTANT, true, r -> r.decidedAt()),
              new Column<>("closed_at", Kind.INSTANT, true, r -> r.closedAt()),
              new Column<>("ended_at", Kind.INSTANT, true, r -> r.endedAt()),
              new Column<>("delivered_at", Kind.INSTANT, true, r -> r.deliveredAt()),
              new Column<>("first_event_at", Kind.INSTANT, true, r -> r.firstEventAt()),
              new Column<>("last_event_at", Kind.INSTANT, true, r -> r.lastEventAt()),
              new Column<>("log_events", Kind.INT, false, r -> r.logEvents()),
              new Column<>("events_seen", Kind.LONG, false, r -> r.eventsSeen()),
              new Column<>("item_level", Kind.CODE, true, r -> Values.name(r.itemLevel())),
              new Column<>("item_type", Kind.CODE, true, r -> Values.name(r.itemType())),
              new Column<>("item_instant", Kind.BOOL, true, r -> r.itemInstant()),
              new Column<>("item_online", Kind.BOOL, true, r -> r.itemOnline()),
              new Column<>("item_once_listed", Kind.BOOL, true, r -> r.itemOnceListed()),
              new Column<>("item_high_frequency", Kind.BOOL, true, r -> r.itemHighFrequency()),
              new Column<>("limit_days", Kind.INT, true, r -> r.limitDays()),
              new Column<>("statutory_days", Kind.INT, true, r -> r.statutoryDays()),
              new Column<>("calendar_version", Kind.CODE, true, r -> r.calendarVersion()),
              new Column<>("original_due_at", Kind.INSTANT, true, r -> r.originalDueAt()),
              new Column<>("due_at", Kind.INSTANT, true, r -> r.dueAt()),
              new Column<>("statutory_due_at", Kind.INSTANT, true, r -> r.statutoryDueAt()),
              new Column<>("due_basis", Kind.CODE, true, r -> Values.name(r.dueBasis())),
              new Column<>("resumed_at", Kind.INSTANT, true, r -> r.resumedAt()),
              new Column<>("suspensions", Kind.INT, false, r -> r.suspensions()),
              new Column<>("suspended_days", Kind.INT, false, r -> r.suspendedDays()),
              new Column<>("net_working_days", Kind.INT, true, r -> r.netWorkingDays()),
              new Column<>("on_time", Kind.BOOL, true, r -> r.onTime()),
              new Column<>("corrections", Kind.INT, false, r -> r.corrections()),
              new Column<>("steps", Kind.INT, false, r -> r.steps()),
              new Column<>("visits", Kind.INT, true, r -> r.visits()),
              new Column<>("materials_required", Kind.INT, true, r -> r.materialsRequired()),
              new Column<>("materials_supplied", Kind.INT, false, r -> r.materialsSupplied()),
              new Column<>("materials_exempt", Kind.INT, false, r -> r.materialsExempt()),
              new Column<>("findings", Kind.CODES, false, r -> Values.names(r.findings()))),
          cells ->
              new CaseFacts(
                  cells.text(),
                  cells.text(),
                  cells.text(),
                  cells.integer(),
                  cells.text(),
                  cells.text(),
                  cells.text(),
                  cells.bool(),
                  cells.symbol(Channel.class),
                  cells.bool(),
                  cells.symbol(CaseState.class),
                  cells.symbol(Outcome.class),
                  cells.instant(),
                  cells.instant(),
                  cells.instant(),
                  cells.instant(),
                  cells.instant(),
                  cells.instant(),
                  cells.instant(),
                  cells.instant(),
                  cells.integer(),
                  cells.number(),
                  cells.symbol(ItemLevel.class),
                  cells.symbol(ItemType.class),
                  cells.bool(),
                  cells.bool(),
                  cells.bool(),
                  cells.bool(),
                  cells.integer(),
                  cells.integer(),
                  cells.text(),
                  cells.instant(),
                  cells.instant(),
                  cells.instant(),
                  cells.symbol(DueBasis.class),
                  cells.instant(),
                  cells.integer(),
                  cells.integer(),
                  cells.integer(),
                  cells.bool(),
                  cells.integer(),
                  cells.integer(),
                  cells.integer(),
                  cells.integer(),
                  cells.integer(),
                  cells.integer(),
                  cells.symbols(Finding.class)));

  private CaseFactTable() {}
}
