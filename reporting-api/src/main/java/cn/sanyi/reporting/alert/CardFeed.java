package cn.sanyi.reporting.alert;

import cn.sanyi.model.card.Card;
import cn.sanyi.reporting.store.Warehouse;
import cn.sanyi.warehouse.row.IssuedCard;
import cn.sanyi.warehouse.row.Tables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Cards in the order in which the warehouse stored them, each change of a card once. Rows become
 * visible a little after their time of storing, so every reading looks back and leaves out what it
 * has told already. A reading goes page by page, behind the last card of the page before: rows of
 * one insert share their time of storing, however many they are. Not thread-safe.
 */
final class CardFeed {
  /** Longer than an insert takes to become visible. */
  static final long LOOK_BACK_MS = 5_000;

  private static final int MOST = 2_000;

  private final Warehouse warehouse;
  private final Map<String, Long> told = new HashMap<>();
  private long position;
  private Stored last;

  /**
   * @param position time of storing, in epoch ms, up to which everything is told
   */
  CardFeed(Warehouse warehouse, long position) {
    this.warehouse = warehouse;
    this.position = position;
  }

  /** The present by the warehouse's clock, in epoch ms. */
  static long now(Warehouse warehouse) {
    return warehouse.glance("SELECT toUnixTimestamp64Milli(now64(3))");
  }

  /** Time of storing, in epoch ms, of the latest card that was read. */
  long position() {
    return position;
  }

  /** Takes what is stored by now as told. */
  void skip() {
    do {
      next();
    } while (unfinished());
  }

  /** A page of cards stored or changed since the last reading; may be empty before its end. */
  List<Stored> next() {
    List<Stored> page = page();
    List<Stored> fresh = new ArrayList<>();
    for (Stored row : page) {
      position = Math.max(position, row.storedAt());
      if (told.put(row.key(), row.storedAt()) == null) {
        fresh.add(row);
      }
    }
    last = page.size() < MOST ? null : page.get(MOST - 1);
    told.values().removeIf(storedAt -> storedAt < position - LOOK_BACK_MS);
    return fresh;
  }

  /** Whether the reading has further pages. */
  boolean unfinished() {
    return last != null;
  }

  /** Two steps, so that only a few keys are merged and not the whole table. */
  private List<Stored> page() {
    long from = last == null ? position - LOOK_BACK_MS : last.storedAt();
    String since = "toUnixTimestamp64Milli(stored_at) >= toInt64(?)";
    return warehouse.lookUp(
        "SELECT %s, toUnixTimestamp64Milli(stored_at) FROM card FINAL"
                .formatted(Tables.CARD.columnList())
            + " WHERE (case_id, level) IN (SELECT case_id, level FROM card WHERE %s)"
                .formatted(since)
            + " AND (toUnixTimestamp64Milli(stored_at), case_id, level) > (toInt64(?), ?, ?)"
            + " ORDER BY stored_at, case_id, level LIMIT "
            + MOST,
        List.of(
            from,
            from,
            last == null ? "" : last.issued().card().caseId(),
            last == null ? "" : last.issued().card().level().name()),
        (row, i) ->
            new Stored(Tables.CARD.read(row), row.getLong(Tables.CARD.columns().size() + 1)));
  }

  /**
   * A card and when this state of it was stored.
   *
   * @param issued the card
   * @param storedAt epoch ms by the warehouse's clock
   */
  record Stored(IssuedCard issued, long storedAt) {
    private String key() {
      Card card = issued.card();
      return card.caseId() + '\n' + card.level() + '\n' + issued.revision();
    }
  }
}
