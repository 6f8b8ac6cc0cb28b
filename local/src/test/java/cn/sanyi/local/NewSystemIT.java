package cn.sanyi.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.sanyi.local.Cli.Ended;
import cn.sanyi.local.engines.ClassPath;
import cn.sanyi.local.profile.Profile;
import cn.sanyi.local.profile.Run;
import cn.sanyi.warehouse.migration.WarehouseAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Does what the page “接入一个新系统” of the handbook says, with the very files that it shows. */
class NewSystemIT {
  private static final Pattern FENCE = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```");

  @TempDir static Path home;

  private static Cli cli;

  @AfterAll
  static void down() throws Exception {
    cli.run("down");
  }

  @Test
  void aSystemThatIsNotShippedComesInByFilesAlone() throws Exception {
    String page = Files.readString(ClassPath.root().resolve("docs/handbook/new-system.md"));
    Path definitions = Files.createDirectories(home.resolve("definitions"));
    Path registers = Files.createDirectories(definitions.resolve("registers"));
    Files.writeString(
        registers.resolve("terminal.yaml"), shown(page, "yaml", "register: terminal"));
    Path mapping =
        Files.writeString(home.resolve("terminal-map.yaml"), shown(page, "yaml", "into: terminal"));
    Path table = Files.writeString(home.resolve("终端.csv"), shown(page, "csv", "编号,设备"));

    cli = new Cli(home, Map.of("SANYI_DEFINITIONS", definitions.toString()));
    Ended up =
        cli.run(
            "up",
            "--api-port=0",
            "--ingest-port=0",
            "--kafka-port=0",
            "--clickhouse-port=0",
            "--postgres-port=0");
    assertThat(up.status()).as(up.err()).isZero();

    Ended ingest = cli.run("ingest", "--mapping", mapping.toString(), "--json", table.toString());
    assertThat(ingest.status()).as(ingest.err()).isZero();
    assertThat(ingest.json().path("accepted").asInt()).isEqualTo(2);
    assertThat(rows()).containsExactly("20191007-1 UP 42 null", "20191008-2 DOWN null 2019-10-12");

    assertThat(post(run(), shown(page, "json", "cn.sanyi.terminal.v1")).statusCode())
        .isEqualTo(202);
    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(() -> assertThat(rows()).contains("20191008-1 UP 31 null"));
  }

  private static Run run() {
    return Run.of(new Profile("up", home.resolve("up"))).orElseThrow();
  }

  /** Key, state, uses and due day of each record, by key. */
  private static List<String> rows() throws Exception {
    WarehouseAddress address = WarehouseAddress.of(run().environment());
    List<String> rows = new ArrayList<>();
    try (Connection connection =
            DriverManager.getConnection(address.jdbcUrl(), address.properties());
        ResultSet row =
            connection
                .createStatement()
                .executeQuery(
                    "SELECT record_key, state, uses, toDate(clock_due_at)"
                        + " FROM register_terminal FINAL ORDER BY record_key")) {
      while (row.next()) {
        rows.add(
            "%s %s %s %s"
                .formatted(row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
      }
    }
    return rows;
  }

  private static HttpResponse<String> post(Run run, String event) throws Exception {
    String address =
        run.services().stream()
            .filter(service -> service.name().equals("ingest"))
            .findFirst()
            .orElseThrow()
            .address();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + "/v1/events"))
            .header("Content-Type", "application/cloudevents+json")
            .header("Authorization", "Bearer " + run.environment().get("SANYI_INGEST_TOKEN"))
            .POST(HttpRequest.BodyPublishers.ofString(event))
            .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
  }

  private static String shown(String page, String language, String with) {
    Matcher fence = FENCE.matcher(page);
    while (fence.find()) {
      if (fence.group(1).equals(language) && fence.group(2).contains(with)) {
        return fence.group(2);
      }
    }
    throw new AssertionError("the page shows no " + language + " with " + with);
  }
}
