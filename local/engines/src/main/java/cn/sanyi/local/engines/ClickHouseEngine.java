package cn.sanyi.local.engines;

import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Starts the ClickHouse child. */
final class ClickHouseEngine {
  private static final Duration LIMIT = Duration.ofSeconds(120);
  private static final int TIMEOUT_MILLIS = 10_000;
  private static final String USER = "sanyi";
  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();

  /** The library's SQL can read its process's environment: no secret of ours is left in it. */
  private static final List<String> CLEAN = List.of("env", "-i", "LC_ALL=C.UTF-8");

  private ClickHouseEngine() {}

  static Engine start(Placement placement) {
    Path library = ChdbLibrary.fetch();
    Path config = ClickHouseFiles.write(placement, USER);
    List<String> command =
        Child.javaUnleashed(
            List.of("-Xmx64m", "-XX:+UseSerialGC"),
            ClassPath.engines(),
            "cn.sanyi.local.clickhouse.ClickHouseServer");
    command.addAll(command.indexOf(JAVA), CLEAN);
    command.add(library.toString());
    command.add(placement.folder().toString());
    command.add(config.toString());
    command.add(Integer.toString(placement.port()));
    Child child = Child.start("ClickHouse", command, Map.of(), placement.log());
    String address = "http://127.0.0.1:" + placement.port();
    ReadyFile.await(child, () -> createsDatabase(address, placement.password()), LIMIT);
    return new Engine(
        address,
        USER,
        placement.password(),
        Map.of(
            "SANYI_CLICKHOUSE",
            address,
            "SANYI_CLICKHOUSE_USER",
            USER,
            "SANYI_CLICKHOUSE_PASSWORD",
            placement.password(),
            "SANYI_CLICKHOUSE_DATABASE",
            "sanyi"),
        Optional.of(child));
  }

  /** Closes its connection: one left open would hold up the server's end for seconds. */
  private static boolean createsDatabase(String address, String password) {
    try {
      HttpURLConnection connection =
          (HttpURLConnection) URI.create(address + "/").toURL().openConnection();
      connection.setConnectTimeout(TIMEOUT_MILLIS);
      connection.setReadTimeout(TIMEOUT_MILLIS);
      connection.setRequestProperty("Connection", "close");
      connection.setRequestProperty("Authorization", ClickHouseFiles.authorization(USER, password));
      connection.setDoOutput(true);
      try (OutputStream body = connection.getOutputStream()) {
        body.write("CREATE DATABASE IF NOT EXISTS sanyi".getBytes(StandardCharsets.US_ASCII));
      }
      return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
    } catch (IOException e) {
      return false;
    }
  }
}
