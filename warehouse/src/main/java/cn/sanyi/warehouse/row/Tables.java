package cn.sanyi.warehouse.row;

import cn.sanyi.model.event.CaseEvent;
import cn.sanyi.model.fold.CaseFacts;
import cn.sanyi.model.item.ServiceItem;
import cn.sanyi.model.organisation.Organisation;
import java.util.List;

/** The tables that streams write and batches read. */
public final class Tables {
  /** Events as they were told. */
  public static final Table<CaseEvent> RAW_EVENT = RawEventTable.TABLE;

  /** Facts of cases. */
  public static final Table<CaseFacts> CASE_FACT = CaseFactTable.TABLE;

  /** Versions of items. */
  public static final Table<ServiceItem> ITEM = ItemTable.TABLE;

  /** Versions of organisations. */
  public static final Table<Organisation> ORGANISATION = OrganisationTable.TABLE;

  /** Cards on cases. */
  public static final Table<CardRow> CARD =
      new Table<>(
          "card",
          List.of(
              new Column<>("case_id", Kind.TEXT, false, CardRow::caseId),
              new Column<>("level", Kind.CODE, false, CardRow::level),
              new Column<>("rule", Kind.CODE, false, CardRow::rule),
              new Column<>("rule_version", Kind.CODE, false, CardRow::ruleVersion),
              new Column<>("fires_at", Kind.INSTANT, false, CardRow::firesAt),
              new Column<>("due_at", Kind.INSTANT, true, CardRow::dueAt),
              new Column<>("days_over", Kind.INT, false, CardRow::daysOver),
              new Column<>("unit_code", Kind.CODE, true, CardRow::unitCode),
              new Column<>("item_code", Kind.CODE, true, CardRow::itemCode),
              new Column<>("reason", Kind.TEXT, false, CardRow::reason),
              new Column<>("values_seen", Kind.TEXT, false, CardRow::valuesSeen),
              new Column<>("raised_at", Kind.INSTANT, false, CardRow::raisedAt),
              new Column<>("case_ended_at", Kind.INSTANT, true, CardRow::caseEndedAt),
              new Column<>("revoked_at", Kind.INSTANT, true, CardRow::revokedAt),
              new Column<>("revoked_reason", Kind.TEXT, true, CardRow::revokedReason),
              new Column<>("revision", Kind.LONG, false, CardRow::revision)),
          cells ->
              new CardRow(
                  cells.text(),
                  cells.text(),
                  cells.text(),
                  cells.text(),
                  cells.instant(),
                  cells.instant(),
                  cells.integer(),
                  cells.text(),
                  cells.text(),
                  cells.text(),
                  cells.text(),
                  cells.instant(),
                  cells.instant(),
                  cells.instant(),
                  cells.text(),
                  cells.number()));

  /** Refused records. */
  public static final Table<QuarantineRow> QUARANTINE =
      new Table<>(
          "quarantine",
          List.of(
              new Column<>("id", Kind.TEXT, false, QuarantineRow::id),
              new Column<>("source", Kind.CODE, false, QuarantineRow::source),
              new Column<>("location", Kind.TEXT, false, QuarantineRow::location),
              new Column<>("reason", Kind.TEXT, false, QuarantineRow::reason),
              new Column<>("raw", Kind.TEXT, false, QuarantineRow::raw),
              new Column<>("at", Kind.INSTANT, false, QuarantineRow::at),
              new Column<>("mapping", Kind.CODE, true, QuarantineRow::mapping)),
          cells ->
              new QuarantineRow(
                  cells.text(),
                  cells.text(),
                  cells.text(),
                  cells.text(),
                  cells.text(),
                  cells.instant(),
                  cells.text()));

  private Tables() {}
}
