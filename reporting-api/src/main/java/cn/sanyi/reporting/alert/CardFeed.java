package cn.sanyi.reporting.alert;

import cn.sanyi.reporting.store.Warehouse;
import cn.sanyi.warehouse.row.CardRow;
import cn.sanyi.warehouse.row.Tables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Cards in the order in which the warehouse stored them, each change of a card once. Rows become
 * visible a little after their time of storing, so every reading looks back and leaves out what it
 * has told already. Not thread-safe.
 */
final class CardFeed {
  /** Longer than an insert takes to become visible. */
  static final long LOOK_BACK_MS = 5_000;

  private static final int MOST = 5_000;

  private final Warehouse warehouse;
  private final Map<String, Long> told = new HashMap<>();
  private long position;

  /**
   * @param position time of storing, in epoch ms, up to which everything is told
   */
  CardFeed(Warehouse warehouse, long position) {
    this.warehouse = warehouse;
    this.position = position;
  }

  /** The present by the warehouse's clock, in epoch ms. */
  static long now(Warehouse warehouse) {
    return warehouse.number("SELECT toUnixTimestamp64Milli(now64(3))", List.of());
  }

  /** Takes what is stored by now as told. */
  void skip() {
    next();
  }

  /** Cards stored or changed since the last reading. */
  List<Stored> next() {
    long from = position - LOOK_BACK_MS;
    List<Stored> rows = stored(from);
    List<Stored> fresh = new ArrayList<>();
    for (Stored row : rows) {
      position = Math.max(position, row.storedAt());
      if (told.put(row.key(), row.storedAt()) == null) {
        fresh.add(row);
      }
    }
    if (rows.size() == MOST && fresh.isEmpty()) {
      position += LOOK_BACK_MS; // more in one look-back than fit: go on behind it
    }
    told.values().removeIf(storedAt -> storedAt < position - LOOK_BACK_MS);
    return fresh;
  }

  /** Two steps, so that only a few keys are merged and not the whole table. */
  private List<Stored> stored(long from) {
    String since = "stored_at > fromUnixTimestamp64Milli(toInt64(?))";
    return warehouse.list(
        "SELECT %s, toUnixTimestamp64Milli(stored_at) FROM card FINAL"
                .formatted(Tables.CARD.columnList())
            + " WHERE (case_id, level) IN (SELECT case_id, level FROM card WHERE %s) AND %s"
                .formatted(since, since)
            + " ORDER BY stored_at LIMIT "
            + MOST,
        List.of(from, from),
        (row, i) ->
            new Stored(Tables.CARD.read(row), row.getLong(Tables.CARD.columns().size() + 1)));
  }

  /**
   * A card and when this state of it was stored.
   *
   * @param card the card
   * @param storedAt epoch ms by the warehouse's clock
   */
  record Stored(CardRow card, long storedAt) {
    private String key() {
      return card.caseId() + '\n' + card.level() + '\n' + card.revision();
    }
  }
}
