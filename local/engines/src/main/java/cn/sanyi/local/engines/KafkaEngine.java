package cn.sanyi.local.engines;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Starts the Kafka broker child. */
final class KafkaEngine {
  private static final Duration LIMIT = Duration.ofSeconds(90);

  private static final String USER = "sanyi";

  private KafkaEngine() {}

  static Engine start(Placement placement) {
    Path ready = ReadyFile.expectIn(placement.folder());
    Child child =
        Child.start(
            "Kafka",
            Child.java(
                List.of("-Xms128m", "-Xmx768m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError"),
                ClassPath.engines(),
                "cn.sanyi.local.kafka.KafkaBroker",
                List.of(placement.folder().toString(), Integer.toString(placement.port()))),
            Map.of("SANYI_KAFKA_PASSWORD", placement.password()),
            placement.log());
    ReadyFile.await(child, () -> Files.exists(ready), LIMIT);
    String address = "127.0.0.1:" + placement.port();
    return new Engine(
        address,
        USER,
        placement.password(),
        Map.of(
            "SANYI_KAFKA",
            address,
            "SANYI_KAFKA_USER",
            USER,
            "SANYI_KAFKA_PASSWORD",
            placement.password(),
            "SANYI_KAFKA_SECURITY",
            "SASL_PLAINTEXT"),
        Optional.of(child));
  }
}
