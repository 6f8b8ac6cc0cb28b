package cn.sanyi.batch.source;

import cn.sanyi.model.event.CaseEvent;
import cn.sanyi.model.fold.CaseFacts;
import cn.sanyi.warehouse.row.CardRow;
import cn.sanyi.warehouse.row.Tables;
import java.sql.SQLException;
import java.util.List;
import java.util.NoSuchElementException;

/** Raw events, facts and cards of one split, read side by side in one order: a merge join. */
final class StoredCases implements CaseSource.Cases {
  private final ClickHouse warehouse;
  private Cursor<CaseEvent> events;
  private Cursor<CaseFacts> facts;
  private Cursor<CardRow> cards;

  StoredCases(ClickHouse warehouse, Split split) {
    this.warehouse = warehouse;
    try {
      events = new Cursor<>(warehouse, Tables.RAW_EVENT, CaseEvent::caseId, split, "");
      facts = new Cursor<>(warehouse, Tables.CASE_FACT, CaseFacts::caseId, split, "");
      cards =
          new Cursor<>(warehouse, Tables.CARD, CardRow::caseId, split, " AND revoked_at IS NULL");
    } catch (SQLException e) {
      close();
      throw warehouse.unavailable(e);
    }
  }

  @Override
  public boolean hasNext() {
    return caseId() != null;
  }

  @Override
  public CaseInput next() {
    String caseId = caseId();
    if (caseId == null) {
      throw new NoSuchElementException();
    }
    try {
      List<CaseFacts> stored = facts.take(caseId);
      return new CaseInput(
          caseId, events.take(caseId), stored.isEmpty() ? null : stored.get(0), cards.take(caseId));
    } catch (SQLException e) {
      throw warehouse.unavailable(e);
    }
  }

  private String caseId() {
    return Cursor.first(events.caseId(), Cursor.first(facts.caseId(), cards.caseId()));
  }

  @Override
  public void close() {
    try (Cursor<CaseEvent> first = events;
        Cursor<CaseFacts> second = facts;
        Cursor<CardRow> third = cards) {
      // try-with-resources closes each that was opened, whatever the others do.
      assert first == events && second == facts && third == cards;
    } catch (SQLException e) {
      throw warehouse.unavailable(e);
    }
  }
}
