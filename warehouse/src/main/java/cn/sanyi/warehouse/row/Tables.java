package cn.sanyi.warehouse.row;

import cn.sanyi.model.event.CaseEvent;
import cn.sanyi.model.fold.CaseFacts;
import cn.sanyi.model.item.ServiceItem;
import cn.sanyi.model.organisation.Organisation;
import cn.sanyi.model.quarantine.Quarantined;
import java.util.List;

/** The tables that streams write and batches read. */
public final class Tables {
  /** Events as they were told; key (case_id, event_id, revision). */
  public static final Table<CaseEvent> RAW_EVENT = Table.of("raw_event", CaseEvent.class);

  /** What the events of a case amount to; key case_id, highest events_seen holds. */
  public static final Table<CaseFacts> CASE_FACT = Table.of("case_fact", CaseFacts.class);

  /** Versions of items; key (code, version). */
  public static final Table<ServiceItem> ITEM = Table.of("item", ServiceItem.class);

  /** Versions of organisations; key (code, version). */
  public static final Table<Organisation> ORGANISATION =
      Table.of("organisation", Organisation.class);

  /** Cards on cases; key (case_id, level), highest revision holds. */
  public static final Table<IssuedCard> CARD = Table.of("card", IssuedCard.class);

  /** Cards of records with a clock; key (register, source, record_key, revision, digest, level). */
  public static final Table<RecordCard> RECORD_CARD = Table.of("record_card", RecordCard.class);

  /** Refused records; key id. */
  public static final Table<Quarantined> QUARANTINE = Table.of("quarantine", Quarantined.class);

  private Tables() {}

  /** All of them. */
  public static List<Table<?>> all() {
    return List.of(RAW_EVENT, CASE_FACT, ITEM, ORGANISATION, CARD, RECORD_CARD, QUARANTINE);
  }
}
