package cn.sanyi.local.engines;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Engines that the environment names: used, never started or stopped. */
public final class Configured {
  private static final Map<String, String> ENVIRONMENT = System.getenv();

  private Configured() {}

  /** SANYI_KAFKA, `host:port`, with its _USER, _PASSWORD, _SECURITY, _MECHANISM. */
  public static Optional<Engine> kafka() {
    return value("SANYI_KAFKA")
        .map(
            address ->
                engine(
                    address,
                    "SANYI_KAFKA",
                    List.of(
                        "SANYI_KAFKA",
                        "SANYI_KAFKA_USER",
                        "SANYI_KAFKA_PASSWORD",
                        "SANYI_KAFKA_SECURITY",
                        "SANYI_KAFKA_MECHANISM")));
  }

  /** SANYI_CLICKHOUSE, `http://host:port`, with its _USER, _PASSWORD, _DATABASE, _CLUSTER. */
  public static Optional<Engine> clickHouse() {
    return value("SANYI_CLICKHOUSE")
        .map(
            address ->
                engine(
                    address,
                    "SANYI_CLICKHOUSE",
                    List.of(
                        "SANYI_CLICKHOUSE",
                        "SANYI_CLICKHOUSE_USER",
                        "SANYI_CLICKHOUSE_PASSWORD",
                        "SANYI_CLICKHOUSE_DATABASE",
                        "SANYI_CLICKHOUSE_CLUSTER")));
  }

  /** SANYI_POSTGRES, a JDBC URL, with its _USER and _PASSWORD. */
  public static Optional<Engine> postgres() {
    return value("SANYI_POSTGRES")
        .map(
            address ->
                engine(
                    address,
                    "SANYI_POSTGRES",
                    List.of("SANYI_POSTGRES", "SANYI_POSTGRES_USER", "SANYI_POSTGRES_PASSWORD")));
  }

  /** The name of a setting by which an engine is configured, if one is. */
  public static Optional<String> first() {
    return Stream.of("SANYI_KAFKA", "SANYI_CLICKHOUSE", "SANYI_POSTGRES")
        .filter(name -> value(name).isPresent())
        .findFirst();
  }

  private static Engine engine(String address, String prefix, List<String> names) {
    Map<String, String> environment = new HashMap<>();
    names.forEach(name -> value(name).ifPresent(found -> environment.put(name, found)));
    return new Engine(
        address,
        environment.get(prefix + "_USER"),
        environment.get(prefix + "_PASSWORD"),
        Map.copyOf(environment),
        Optional.empty());
  }

  private static Optional<String> value(String name) {
    return Optional.ofNullable(ENVIRONMENT.get(name)).filter(found -> !found.isBlank());
  }
}
