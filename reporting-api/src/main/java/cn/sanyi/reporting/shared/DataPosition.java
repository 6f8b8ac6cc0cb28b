package cn.sanyi.reporting.shared;

import cn.sanyi.reporting.store.Warehouse;
import java.util.function.LongSupplier;

/**
 * Where the warehouse's data stand: a number made of the newest block and mutation of each
 * partition, so it changes when rows come, change or go, and not when parts are merged (the data
 * version of a part that nobody mutated is its oldest block). The engine reads it from its memory
 * of its parts.
 */
final class DataPosition implements LongSupplier {
  private static final String SQL =
      """
      SELECT reinterpretAsInt64(cityHash64(groupArray(stand))) FROM (
        SELECT (table, partition_id, max(greatest(max_block_number, data_version))) AS stand
        FROM system.parts WHERE database = currentDatabase() AND active
        GROUP BY table, partition_id ORDER BY table, partition_id)
      """;

  private final Warehouse warehouse;

  DataPosition(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  @Override
  public long getAsLong() {
    return warehouse.glance(SQL);
  }
}
