package cn.sanyi.local.engines;

import java.util.Map;
import java.util.Optional;
import org.testcontainers.clickhouse.ClickHouseContainer;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * The engines of a test as official images, where {@code ./sanyi test --containers} asks for them.
 * Where no Docker engine answers the test is skipped, see {@link DockerRuns}; it never falls back
 * to another engine in silence. Containers end with the test's JVM.
 */
final class OfficialImages {
  private static final String NAME = "sanyi";

  private OfficialImages() {}

  static Optional<Engine> kafka() {
    KafkaContainer kafka = started(new KafkaContainer("apache/kafka:4.1.1"));
    String address = kafka.getBootstrapServers();
    return Optional.of(
        new Engine(address, null, null, Map.of("SANYI_KAFKA", address), Optional.empty()));
  }

  static Optional<Engine> clickHouse() {
    ClickHouseContainer server =
        started(
            new ClickHouseContainer("clickhouse/clickhouse-server:26.7")
                .withDatabaseName(NAME)
                .withUsername(NAME)
                .withPassword(NAME));
    String address = "http://" + server.getHost() + ":" + server.getMappedPort(8123);
    return Optional.of(
        new Engine(
            address, NAME, NAME, environment("SANYI_CLICKHOUSE", address), Optional.empty()));
  }

  static Optional<Engine> postgres() {
    PostgreSQLContainer server =
        started(
            new PostgreSQLContainer("postgres:17")
                .withDatabaseName(NAME)
                .withUsername(NAME)
                .withPassword(NAME));
    String address = server.getJdbcUrl();
    return Optional.of(
        new Engine(address, NAME, NAME, environment("SANYI_POSTGRES", address), Optional.empty()));
  }

  private static <C extends GenericContainer<?>> C started(C container) {
    container.start();
    return container;
  }

  private static Map<String, String> environment(String prefix, String address) {
    return Map.of(prefix, address, prefix + "_USER", NAME, prefix + "_PASSWORD", NAME);
  }
}
