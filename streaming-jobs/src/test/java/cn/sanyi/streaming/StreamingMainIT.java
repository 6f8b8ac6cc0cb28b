package cn.sanyi.streaming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.sanyi.county.County;
import cn.sanyi.county.CountySettings;
import cn.sanyi.model.period.Period;
import cn.sanyi.model.quarantine.Quarantined;
import cn.sanyi.warehouse.row.Tables;
import cn.sanyi.wire.QuarantineCodec;
import cn.sanyi.wire.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as it runs, between the real Kafka and the real ClickHouse. */
class StreamingMainIT {
  private static final Period QUARTER = Period.parse("2019Q4");
  private static final County COUNTY = County.of(CountySettings.of(3, 8_000, QUARTER));

  @TempDir static Path folder;
  private static Stage stage;

  @BeforeAll
  static void start() throws Exception {
    stage = new Stage(folder, COUNTY);
  }

  @AfterAll
  static void stop() {
    stage.close();
  }

  @Test
  void aKilledProcessResumesAndLeavesTheRowsOfAnUndisturbedRun() throws Exception {
    Broker broker = stage.broker();
    Warehouse undisturbed = stage.warehouse("sanyi_undisturbed");
    Warehouse disturbed = stage.warehouse("sanyi_disturbed");
    broker.tell(COUNTY.events());
    broker.tick(QUARTER.end());
    refuse();

    try (StreamingProcess process = stage.start(undisturbed)) {
      await().atMost(Stage.LONG).until(process::ready);
      stage.awaitAll(process);
    }
    assertRows(undisturbed);
    broker.forgetGroup();

    killInMidReplay(disturbed, undisturbed.rows(Tables.RAW_EVENT));
    try (StreamingProcess process = stage.start(disturbed)) {
      stage.awaitAll(process);
      Stage.assertSame(disturbed, undisturbed);

      // Everything told once more: the same rows again, harmless.
      broker.tell(COUNTY.events());
      stage.awaitAll(process);
      Stage.assertSame(disturbed, undisturbed);
    }
  }

  @Test
  void aBrokenJobEndsTheProcessAtOnceAndSaysWhy() throws Exception {
    Map<String, String> wrong = Map.of("SANYI_CLICKHOUSE_PASSWORD", "wrong");
    try (StreamingProcess process = stage.start("broken", wrong)) {
      assertThat(process.await(Stage.LONG.toSeconds())).isEqualTo(1);
      assertThat(process.output()).contains("流处理作业失败").contains("Authentication");
    }
  }

  /** Kills once rows are visible and a checkpoint is complete, so that both are left behind. */
  private static void killInMidReplay(Warehouse warehouse, long all) throws Exception {
    try (StreamingProcess process = stage.start(warehouse)) {
      await()
          .atMost(Stage.LONG)
          .pollDelay(Duration.ZERO)
          .pollInterval(Duration.ofMillis(10))
          .until(
              () ->
                  process.alive()
                      && stage.hasCheckpoint(warehouse)
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

  private static void refuse() {
    Quarantined refused = new Quarantined("q", "大厅", "a.csv:2", "时间无法识别", "…", Instant.EPOCH, null);
    stage.broker().send(Topics.QUARANTINE, "q", QuarantineCodec.encode(refused));
    stage.broker().send(Topics.CASE_EVENTS, "nobody", new byte[] {1, 2, 3});
  }
}
