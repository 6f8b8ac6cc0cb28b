package cn.sanyi.streaming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.sanyi.county.County;
import cn.sanyi.local.engines.Engine;
import cn.sanyi.local.engines.Engines;
import cn.sanyi.warehouse.row.Table;
import cn.sanyi.warehouse.row.Tables;
import cn.sanyi.wire.KafkaAccess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A real Kafka and a real ClickHouse, and the program run between them as often as a test likes.
 */
final class Stage implements AutoCloseable {
  static final Duration LONG = Duration.ofMinutes(5);

  private static final List<Table<?>> RESULTS =
      List.of(Tables.RAW_EVENT, Tables.CASE_FACT, Tables.CARD);

  private final Path folder;
  private final Engine kafka;
  private final Engine clickHouse;
  private final Broker broker;

  Stage(Path folder, County county) throws Exception {
    this(folder, county, Engines.kafka(folder), Engines.clickHouse(folder));
  }

  Stage(Path folder, County county, Engine kafka, Engine clickHouse) throws Exception {
    this.folder = folder;
    this.kafka = kafka;
    this.clickHouse = clickHouse;
    broker = new Broker(KafkaAccess.of(kafka.environment()::get));
    broker.publish(county);
  }

  Broker broker() {
    return broker;
  }

  Warehouse warehouse(String database) throws Exception {
    return Warehouse.create(clickHouse.environment(), database);
  }

  /** Starts the program; it resumes where an earlier one into the same warehouse left off. */
  StreamingProcess start(Warehouse warehouse) throws IOException {
    return start(warehouse.address().database(), Map.of());
  }

  StreamingProcess start(String database, Map<String, String> more) throws IOException {
    return StreamingProcess.start(
        environment(database, more), folder.resolve(database + "-" + System.nanoTime() + ".log"));
  }

  /** What the program finds in its environment. */
  Map<String, String> environment(Warehouse warehouse, Map<String, String> more) {
    return environment(warehouse.address().database(), more);
  }

  private Map<String, String> environment(String database, Map<String, String> more) {
    Map<String, String> environment = new HashMap<>(clickHouse.environment());
    environment.putAll(kafka.environment());
    environment.put("SANYI_CLICKHOUSE_DATABASE", database);
    environment.put("SANYI_CHECKPOINTS", checkpoints(database).toString());
    environment.put("SANYI_CHECKPOINT_INTERVAL", "PT0.5S");
    environment.put("SANYI_CLOCK", "event");
    environment.putAll(more);
    return environment;
  }

  boolean hasCheckpoint(Warehouse warehouse) {
    return new Folders(checkpoints(warehouse.address().database())).newest().isPresent();
  }

  /** Waits until a checkpoint covers all that was written to Kafka. */
  void awaitAll(StreamingProcess process) {
    await().atMost(LONG).until(() -> process.alive() && broker.consumed());
  }

  static void assertSame(Warehouse one, Warehouse other) {
    for (Table<?> table : RESULTS) {
      assertThat(one.differing(table, other)).as(table.name()).isZero();
      assertThat(one.rows(table)).as(table.name()).isEqualTo(other.rows(table));
    }
  }

  private Path checkpoints(String database) {
    return folder.resolve("checkpoints-" + database);
  }

  @Override
  public void close() {
    broker.close();
    clickHouse.close();
    kafka.close();
  }
}
