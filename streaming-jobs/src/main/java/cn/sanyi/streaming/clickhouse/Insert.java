package cn.sanyi.streaming.clickhouse;

import cn.sanyi.warehouse.migration.WarehouseAddress;
import cn.sanyi.warehouse.row.Column;
import cn.sanyi.warehouse.row.Table;
import com.clickhouse.client.api.Client;
import com.clickhouse.client.api.insert.InsertResponse;
import com.clickhouse.client.api.insert.InsertSettings;
import com.clickhouse.data.ClickHouseFormat;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;

/** INSERTs of many rows into one table, one after the other. Not thread-safe. */
final class Insert<T> implements AutoCloseable {
  /** The server need not merge the rows of a key now: it does later, and FINAL does in between. */
  private static final InsertSettings SETTINGS =
      new InsertSettings().serverSetting("optimize_on_insert", "0");

  /** Half a million rows take seconds; a server that says nothing for so long is stuck. */
  private static final Duration ANSWER = Duration.ofMinutes(2);

  private final Client client;
  private final String table;
  private final List<String> columns;
  private final NativeBlocks<T> blocks;

  Insert(WarehouseAddress address, Table<T> table) {
    this.client =
        new Client.Builder()
            .addEndpoint(address.url())
            .setUsername(address.user())
            .setPassword(address.password())
            .setDefaultDatabase(address.database())
            .compressClientRequest(false)
            .setMaxConnections(1)
            .setSocketTimeout(ANSWER.toMillis())
            // Whoever sends tries again, with pauses.
            .setMaxRetries(0)
            .build();
    this.table = table.name();
    this.columns = table.columns().stream().map(Column::name).toList();
    this.blocks = new NativeBlocks<>(table);
  }

  /** Encodes rows for the next INSERT; nobody needs to hold them any longer. */
  void add(List<T> rows) {
    blocks.add(rows);
  }

  /** Sends what was added and waits until ClickHouse has taken it. */
  void send() throws IOException, InterruptedException {
    Bytes bytes = blocks.bytes();
    try (InsertResponse response =
        client
            .insert(
                table,
                columns,
                out -> out.write(bytes.buffer(), 0, bytes.length()),
                ClickHouseFormat.Native,
                SETTINGS)
            .get()) {
      response.getWrittenRows();
      bytes.clear();
    } catch (ExecutionException e) {
      throw new IOException("insert into " + table + " failed", e.getCause());
    } catch (InterruptedException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException("insert into " + table + " failed", e);
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
