package cn.sanyi.local.engines;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Real engines with one line each. Those with a folder only are for tests: a free loopback port,
 * data below the folder, and the environment's engine instead when one is configured, or the
 * official image when the system property {@code sanyi.engines} is {@code containers}.
 */
public final class Engines {
  /** Asked here, so that without it no class of Testcontainers is needed. */
  private static final boolean IMAGES = "containers".equals(System.getProperty("sanyi.engines"));

  private Engines() {}

  /**
   * A Kafka broker for a test; address is its bootstrap servers.
   *
   * @param folder temporary folder of the test
   */
  public static Engine kafka(Path folder) {
    return Configured.kafka()
        .or(() -> IMAGES ? OfficialImages.kafka() : Optional.empty())
        .orElseGet(() -> KafkaEngine.start(Placement.ephemeral(folder, "kafka")));
  }

  /**
   * A ClickHouse server for a test; address is its HTTP URL. The user may do all on databases whose
   * names start with `sanyi`; `sanyi` exists.
   *
   * @param folder temporary folder of the test
   */
  public static Engine clickHouse(Path folder) {
    return Configured.clickHouse()
        .or(() -> IMAGES ? OfficialImages.clickHouse() : Optional.empty())
        .orElseGet(() -> ClickHouseEngine.start(Placement.ephemeral(folder, "clickhouse")));
  }

  /**
   * A PostgreSQL server for a test; address is the JDBC URL of its empty database `sanyi`.
   *
   * @param folder temporary folder of the test
   */
  public static Engine postgres(Path folder) {
    return Configured.postgres()
        .or(() -> IMAGES ? OfficialImages.postgres() : Optional.empty())
        .orElseGet(() -> PostgresEngine.start(Placement.ephemeral(folder, "postgres")));
  }

  /** Starts a Kafka broker at a chosen place and waits until it answers. */
  public static Engine kafka(Placement placement) {
    return KafkaEngine.start(placement);
  }

  /** Starts ClickHouse at a chosen place and waits until it answers. */
  public static Engine clickHouse(Placement placement) {
    return ClickHouseEngine.start(placement);
  }

  /** Starts PostgreSQL at a chosen place and waits until it answers. */
  public static Engine postgres(Placement placement) {
    return PostgresEngine.start(placement);
  }
}
