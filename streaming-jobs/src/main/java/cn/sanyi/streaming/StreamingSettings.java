package cn.sanyi.streaming;

import cn.sanyi.registers.Registers;
import cn.sanyi.streaming.kafka.JobClock;
import cn.sanyi.warehouse.migration.WarehouseAddress;
import cn.sanyi.wire.KafkaAccess;
import java.time.Duration;
import java.util.Map;

/**
 * What the environment says.
 *
 * @param kafka where its brokers are
 * @param warehouse ClickHouse
 * @param clock whose time deadlines follow
 * @param checkpoints folder or URI of checkpoints, or null where the cluster's configuration says
 * @param checkpointInterval time between checkpoints
 * @param registers those that are declared
 * @param flink {@code host:port} of a JobManager's REST, or null to run embedded
 */
public record StreamingSettings(
    KafkaAccess kafka,
    WarehouseAddress warehouse,
    JobClock clock,
    String checkpoints,
    Duration checkpointInterval,
    Registers registers,
    String flink) {

  /**
   * Reads SANYI_KAFKA..., SANYI_CLICKHOUSE..., SANYI_CLOCK, SANYI_CHECKPOINTS,
   * SANYI_CHECKPOINT_INTERVAL (ISO-8601, default PT30S), SANYI_DEFINITIONS and SANYI_FLINK.
   *
   * @throws IllegalArgumentException or IllegalStateException with a Chinese sentence where
   *     something needed is missing
   */
  public static StreamingSettings of(Map<String, String> environment) {
    return new StreamingSettings(
        KafkaAccess.of(environment::get),
        WarehouseAddress.of(environment),
        JobClock.parse(environment.get("SANYI_CLOCK")),
        environment.get("SANYI_CHECKPOINTS"),
        Duration.parse(environment.getOrDefault("SANYI_CHECKPOINT_INTERVAL", "PT30S")),
        Registers.of(environment),
        environment.get("SANYI_FLINK"));
  }

  /** Whether the job runs on a cluster and not in this process. */
  public boolean remote() {
    return flink != null && !flink.isBlank();
  }
}
