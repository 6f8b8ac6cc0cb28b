package cn.sanyi.batch.source;

import cn.sanyi.model.event.CaseEvent;
import cn.sanyi.model.fold.CaseFacts;
import cn.sanyi.warehouse.row.IssuedCard;
import cn.sanyi.warehouse.row.Table;
import cn.sanyi.warehouse.row.Tables;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;

/** Raw events, facts and cards of one split, read side by side in one order: a merge join. */
final class StoredCases implements CaseSource.Cases {
  private final ClickHouse warehouse;
  private final Split split;
  private final List<Cursor<?>> opened = new ArrayList<>();
  private final Cursor<CaseEvent> events;
  private final Cursor<CaseFacts> facts;
  private final Cursor<IssuedCard> cards;

  StoredCases(ClickHouse warehouse, Split split) {
    this.warehouse = warehouse;
    this.split = split;
    try {
      events = cursor(Tables.RAW_EVENT, CaseEvent::caseId, "");
      facts = cursor(Tables.CASE_FACT, CaseFacts::caseId, "");
      cards = cursor(Tables.CARD, one -> one.card().caseId(), " AND revoked_at IS NULL");
    } catch (SQLException e) {
      close();
      throw warehouse.unavailable(e);
    }
  }

  private <T> Cursor<T> cursor(Table<T> table, Function<T, String> caseId, String also)
      throws SQLException {
    Cursor<T> cursor = new Cursor<>(warehouse, table, caseId, split, also);
    opened.add(cursor);
    return cursor;
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

  /** Closes all that were opened, whatever one of them says. */
  @Override
  public void close() {
    SQLException failure = null;
    for (Cursor<?> cursor : opened) {
      try {
        cursor.close();
      } catch (SQLException e) {
        failure = e;
      }
    }
    if (failure != null) {
      throw warehouse.unavailable(failure);
    }
  }
}
