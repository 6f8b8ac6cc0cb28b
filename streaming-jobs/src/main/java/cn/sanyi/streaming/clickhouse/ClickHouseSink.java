package cn.sanyi.streaming.clickhouse;

import cn.sanyi.warehouse.migration.WarehouseAddress;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/**
 * Writes rows to one table: whatever was written before a checkpoint is in ClickHouse when the
 * checkpoint is complete. After a failure rows since then are written again, which the tables' keys
 * make harmless: together that is exactly once.
 *
 * @param <T> what a row holds
 */
public final class ClickHouseSink<T> implements Sink<T> {
  private static final long serialVersionUID = 1;

  private final WarehouseAddress address;
  private final Target<T> target;
  private final BatchSettings settings;

  /** A sink into one table of the warehouse. */
  public ClickHouseSink(WarehouseAddress address, Target<T> target, BatchSettings settings) {
    this.address = address;
    this.target = target;
    this.settings = settings;
  }

  @Override
  public SinkWriter<T> createWriter(WriterInitContext context) {
    return new ClickHouseWriter<>(
        new Insert<>(address, target.table()),
        target,
        settings,
        context.getProcessingTimeService(),
        context.metricGroup().getNumRecordsSendCounter());
  }
}
