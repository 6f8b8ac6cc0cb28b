package cn.sanyi.streaming.clickhouse;

import cn.sanyi.warehouse.migration.WarehouseAddress;
import cn.sanyi.warehouse.row.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows into one table by the inserts of {@link ClickHouseSink}, without a job around them. Not
 * thread-safe.
 *
 * @param <T> what a row holds
 */
public final class BulkInsert<T> implements AutoCloseable {
  private final Insert<T> insert;
  private final int batch;
  private List<T> rows = new ArrayList<>();
  private int gathered;

  /**
   * @param batch rows of one INSERT
   */
  public BulkInsert(WarehouseAddress address, Table<T> table, int batch) {
    this.insert = new Insert<>(address, table);
    this.batch = batch;
  }

  /** Takes a row; every so often they are sent. */
  public void add(T row) throws IOException, InterruptedException {
    rows.add(row);
    if (rows.size() >= NativeBlocks.BLOCK) {
      encode();
    }
    if (gathered >= batch) {
      send();
    }
  }

  private void encode() {
    gathered += rows.size();
    insert.add(rows);
    rows = new ArrayList<>(NativeBlocks.BLOCK);
  }

  /** Sends what was added since. */
  public void send() throws IOException, InterruptedException {
    encode();
    if (gathered > 0) {
      insert.send();
      gathered = 0;
    }
  }

  @Override
  public void close() {
    insert.close();
  }
}
