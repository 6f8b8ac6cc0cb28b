package cn.sanyi.local.engines;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Starts the PostgreSQL child. */
final class PostgresEngine {
  private static final Duration LIMIT = Duration.ofSeconds(120);
  private static final String USER = "sanyi";

  private PostgresEngine() {}

  static Engine start(Placement placement) {
    Path ready = ReadyFile.expectIn(placement.folder());
    Child child =
        Child.start(
            "PostgreSQL",
            Child.java(
                List.of("-Xmx512m", "-XX:+UseSerialGC"),
                ClassPath.engines(),
                "cn.sanyi.local.postgres.PostgresServer",
                List.of(
                    placement.folder().toString(),
                    Integer.toString(placement.port()),
                    EngineHome.folder().resolve("postgres").toString())),
            Map.of("SANYI_POSTGRES_PASSWORD", placement.password()),
            placement.log());
    ReadyFile.await(child, () -> Files.exists(ready), LIMIT);
    String address = "jdbc:postgresql://127.0.0.1:" + placement.port() + "/" + USER;
    return new Engine(
        address,
        USER,
        placement.password(),
        Map.of(
            "SANYI_POSTGRES", address,
            "SANYI_POSTGRES_USER", USER,
            "SANYI_POSTGRES_PASSWORD", placement.password()),
        Optional.of(child));
  }
}
