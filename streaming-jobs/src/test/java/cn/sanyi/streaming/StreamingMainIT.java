package cn.sanyi.streaming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.sanyi.local.engines.Engine;
import cn.sanyi.local.engines.Engines;
import cn.sanyi.model.county.County;
import cn.sanyi.model.county.CountySettings;
import cn.sanyi.model.period.Period;
import cn.sanyi.warehouse.row.Table;
import cn.sanyi.warehouse.row.Tables;
import cn.sanyi.wire.QuarantineCodec;
import cn.sanyi.wire.Quarantined;
import cn.sanyi.wire.Topics;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as it runs, between the real Kafka and the real ClickHouse. */
class StreamingMainIT {
  private static final List<Table<?>> RESULTS =
      List.of(Tables.RAW_EVENT, Tables.CASE_FACT, Tables.CARD);
  private static final Duration LONG = Duration.ofMinutes(5);
  private static final Period QUARTER = Period.parse("2019Q4");
  private static final County COUNTY = County.of(CountySettings.of(3, 8_000, QUARTER));

  @TempDir static Path folder;
  private static Engine kafka;
  private static Engine clickHouse;
  private static Broker broker;

  @BeforeAll
  static void start() throws Exception {
    kafka = Engines.kafka(folder);
    clickHouse = Engines.clickHouse(folder);
    broker = new Broker(kafka.address());
    broker.publish(COUNTY);
  }

  @AfterAll
  static void stop() {
    broker.close();
    clickHouse.close();
    kafka.close();
  }

  @Test
  void aKilledProcessResumesAndLeavesTheRowsOfAnUndisturbedRun() throws Exception {
    Warehouse undisturbed = Warehouse.create(clickHouse.environment(), "sanyi_undisturbed");
    Warehouse disturbed = Warehouse.create(clickHouse.environment(), "sanyi_disturbed");
    broker.tell(COUNTY.events());
    broker.tick(QUARTER.end());
    refuse();

    try (StreamingProcess process = process(undisturbed)) {
      await().atMost(LONG).until(process::ready);
      awaitAll(process);
    }
    assertRows(undisturbed);
    broker.forgetGroup();

    killInMidReplay(disturbed, undisturbed.rows(Tables.RAW_EVENT));
    try (StreamingProcess process = process(disturbed)) {
      awaitAll(process);
      assertSame(disturbed, undisturbed);

      // Everything told once more: the same rows again, harmless.
      broker.tell(COUNTY.events());
      awaitAll(process);
      assertSame(disturbed, undisturbed);
    }
  }

  @Test
  void aBrokenJobEndsTheProcessAtOnceAndSaysWhy() throws Exception {
    Map<String, String> environment = environment("broken", clickHouse.environment());
    environment.put("SANYI_CLICKHOUSE_PASSWORD", "wrong");
    Path log = folder.resolve("broken.log");
    try (StreamingProcess process = StreamingProcess.start(environment, log)) {
      assertThat(process.await(LONG.toSeconds())).isEqualTo(1);
      assertThat(process.output()).contains("流处理作业失败").contains("Authentication");
    }
  }

  private static void awaitAll(StreamingProcess process) {
    await().atMost(LONG).until(() -> alive(process) && broker.consumed());
  }

  /** Kills once rows are visible and a checkpoint is complete, so that both are left behind. */
  private static void killInMidReplay(Warehouse warehouse, long all) throws Exception {
    try (StreamingProcess process = process(warehouse)) {
      await()
          .atMost(LONG)
          .pollDelay(Duration.ZERO)
          .pollInterval(Duration.ofMillis(10))
          .until(
              () ->
                  alive(process)
                      && Checkpoints.newest(checkpoints(warehouse)).isPresent()
                      && warehouse.count("SELECT count() FROM raw_event") > 0);
      process.kill();
      assertThat(warehouse.rows(Tables.RAW_EVENT))
          .as("killed in mid-replay")
          .isPositive()
          .isLessThan(all);
    }
  }

  private static void assertRows(Warehouse warehouse) {
    assertThat(warehouse.rows(Tables.RAW_EVENT))
        .isEqualTo(warehouse.count("SELECT sum(events_seen) FROM case_fact FINAL"));
    assertThat(warehouse.rows(Tables.ITEM)).isEqualTo(COUNTY.items().size());
    assertThat(warehouse.rows(Tables.ORGANISATION)).isEqualTo(COUNTY.organisations().size());
    assertThat(warehouse.rows(Tables.CARD)).isPositive();
    assertThat(warehouse.count("SELECT count() FROM card FINAL WHERE revoked_at IS NOT NULL"))
        .as("late events revoke cards, so the comparison covers them")
        .isPositive();
    assertThat(warehouse.rows(Tables.QUARANTINE)).isEqualTo(2);
  }

  private static void assertSame(Warehouse one, Warehouse other) {
    for (Table<?> table : RESULTS) {
      assertThat(one.differing(table, other)).as(table.name()).isZero();
      assertThat(one.rows(table)).as(table.name()).isEqualTo(other.rows(table));
    }
  }

  private static void refuse() {
    Quarantined refused = new Quarantined("q", "大厅", "a.csv:2", "时间无法识别", "…", Instant.EPOCH, null);
    broker.send(Topics.QUARANTINE, "q", QuarantineCodec.encode(refused));
    broker.send(Topics.CASE_EVENTS, "nobody", new byte[] {1, 2, 3});
  }

  private static boolean alive(StreamingProcess process) {
    process.said("");
    return true;
  }

  private static Path checkpoints(Warehouse warehouse) {
    return folder.resolve("checkpoints-" + warehouse.address().database());
  }

  private static StreamingProcess process(Warehouse warehouse) throws IOException {
    String name = warehouse.address().database();
    Map<String, String> environment = environment(name, clickHouse.environment());
    environment.put("SANYI_CLICKHOUSE_DATABASE", name);
    Path log = folder.resolve(name + "-" + System.nanoTime() + ".log");
    return StreamingProcess.start(environment, log);
  }

  private static Map<String, String> environment(String name, Map<String, String> engine) {
    Map<String, String> environment = new HashMap<>(engine);
    environment.putAll(kafka.environment());
    environment.put("SANYI_CHECKPOINTS", folder.resolve("checkpoints-" + name).toString());
    environment.put("SANYI_CHECKPOINT_INTERVAL", "PT0.5S");
    environment.put("SANYI_CLOCK", "event");
    return environment;
  }
}
