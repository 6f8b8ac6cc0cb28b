package cn.sanyi.local.engines;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Starts the ClickHouse child. */
final class ClickHouseEngine {
  private static final Duration LIMIT = Duration.ofSeconds(120);
  private static final String USER = "sanyi";

  private ClickHouseEngine() {}

  static Engine start(Placement placement) {
    Path library = ChdbLibrary.fetch();
    Path config = ClickHouseFiles.write(placement, USER);
    List<String> command =
        Child.javaUnleashed(
            List.of("-Xmx64m", "-XX:+UseSerialGC"),
            ClassPath.engines(),
            "cn.sanyi.local.clickhouse.ClickHouseServer");
    command.add(library.toString());
    command.add(placement.folder().toString());
    command.add(config.toString());
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

  private static boolean createsDatabase(String address, String password) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + "/"))
            .timeout(Duration.ofSeconds(10))
            .header("X-ClickHouse-User", USER)
            .header("X-ClickHouse-Key", password)
            .POST(HttpRequest.BodyPublishers.ofString("CREATE DATABASE IF NOT EXISTS sanyi"))
            .build();
    try {
      HttpResponse<String> answer =
          HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
      return answer.statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ChildFailure("等待被中断", e);
    }
  }
}
