package cn.sanyi.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.sanyi.local.Cli.Ended;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Live running: one start for all tests, the last of which kills the supervisor. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class UpIT {
  private static final String[] FREE_PORTS = {
    "--api-port=0", "--ingest-port=0", "--kafka-port=0", "--clickhouse-port=0", "--postgres-port=0"
  };

  @TempDir static Path home;

  private static Cli cli;
  private static JsonNode first;

  @BeforeAll
  static void up() throws Exception {
    cli = new Cli(home);
    Ended up = cli.run(join("up", FREE_PORTS));
    assertThat(up.status()).as(up.err()).isZero();
    assertThat(up.out()).contains("控制台 http://127.0.0.1:", "用户 sanyi  密码 ");
  }

  @AfterAll
  static void down() throws Exception {
    cli.run("down");
  }

  @Test
  @Order(1)
  void aLogArrivesInTheReport() throws Exception {
    Path log = Files.writeString(home.resolve("permits.xes"), PermitLog.XES);
    Path mapping = Files.writeString(home.resolve("permits.yaml"), PermitLog.MAPPING);

    Ended ingest = cli.run("ingest", "--mapping", mapping.toString(), "--json", log.toString());
    assertThat(ingest.status()).as(ingest.err()).isZero();
    assertThat(ingest.json().path("read").asLong()).isEqualTo(6);
    assertThat(ingest.json().path("accepted").asLong()).isEqualTo(6);

    first = cli.run("report", "--json").json();
    JsonNode totals = first.path("overview");
    assertThat(totals.path("cases").asLong()).isEqualTo(3);
    assertThat(totals.path("logEvents").asLong()).isEqualTo(6);
    assertThat(totals.path("online").asLong()).isEqualTo(2);
    assertThat(totals.path("closed").asLong()).isEqualTo(2);
    assertThat(totals.path("closedOnTime").asLong()).isEqualTo(1);
    assertThat(finding("CLOSED_BEFORE_FIRST_EVENT")).isEqualTo(1);
  }

  @Test
  @Order(2)
  void theSameLogAgainChangesNothing() throws Exception {
    Ended ingest =
        cli.run(
            "ingest",
            "--mapping",
            home.resolve("permits.yaml").toString(),
            "--json",
            home.resolve("permits.xes").toString());

    assertThat(ingest.json().path("accepted").asLong()).isZero();
    assertThat(ingest.json().path("duplicate").asLong()).isEqualTo(6);
    assertThat(cli.run("report", "--json").json()).isEqualTo(first);
  }

  @Test
  @Order(3)
  void aSecondUpFindsTheFirst() throws Exception {
    Ended again = cli.run("up");

    assertThat(again.status()).isZero();
    assertThat(again.err()).contains("已在运行");
  }

  @Test
  @Order(4)
  void anOccupiedPortIsNamedWithTheOptionThatChangesIt() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());
      Ended demo = cli.run("demo", "--exit", "--api-port", port);

      assertThat(demo.status()).isEqualTo(1);
      assertThat(demo.err().lines().filter(line -> line.startsWith("错误：")))
          .singleElement()
          .asString()
          .contains("端口 " + port, "--api-port", "SANYI_API_PORT");
    }
  }

  @Test
  @Order(5)
  void whateverIsKilledRunsAgainWhereItWasWithAllItKnew() throws Exception {
    JsonNode before = cli.run("status", "--json").json();
    for (JsonNode service : before.path("services")) {
      ProcessHandle.of(service.path("pid").asLong()).ifPresent(ProcessHandle::destroyForcibly);
    }
    await()
        .atMost(Duration.ofMinutes(5))
        .untilAsserted(() -> assertThat(cli.run("status").status()).isZero());

    JsonNode after = cli.run("status", "--json").json();
    assertThat(after.path("supervisor")).isEqualTo(before.path("supervisor"));
    for (JsonNode service : before.path("services")) {
      JsonNode now = named(after, service.path("name").asText());
      assertThat(now.path("restarts").asInt()).as(now.toString()).isPositive();
      assertThat(now.path("lastReason").asText()).as(now.toString()).isNotEmpty();
      assertThat(now.path("address")).isEqualTo(service.path("address"));
      assertThat(now.path("pid")).isNotEqualTo(service.path("pid"));
    }
    assertThat(Files.readString(home.resolve("up/logs/supervisor.log")))
        .contains("Kafka 已退出（被强行终止，SIGKILL）", "Kafka 已重新启动");
    assertThat(cli.run("report", "--json").json()).isEqualTo(first);
    theSameLogAgainChangesNothing();
  }

  @Test
  @Order(6)
  void whoUsesAnEngineFindsItAgain() throws Exception {
    JsonNode before = cli.run("status", "--json").json();
    ProcessHandle.of(postmaster()).orElseThrow().destroyForcibly();
    for (String name : List.of("kafka", "clickhouse")) {
      ProcessHandle.of(named(before, name).path("pid").asLong())
          .ifPresent(ProcessHandle::destroyForcibly);
    }
    // Signs in, asks the warehouse, publishes and streams; none of which was started again.
    await()
        .atMost(Duration.ofMinutes(5))
        .untilAsserted(() -> assertThat(cli.run("report", "--json").status()).isZero());
    theSameLogAgainChangesNothing();
    JsonNode after = cli.run("status", "--json").json();
    for (String name : List.of("streaming", "api", "ingest")) {
      assertThat(named(after, name).path("pid"))
          .as(name)
          .isEqualTo(named(before, name).path("pid"));
    }
  }

  @Test
  @Order(7)
  void nothingSurvivesAKilledSupervisor() throws Exception {
    JsonNode status = cli.run("status", "--json").json();
    List<ProcessHandle> children = new ArrayList<>();
    ProcessHandle.of(postmaster()).ifPresent(children::add);
    for (JsonNode service : status.path("services")) {
      ProcessHandle.of(service.path("pid").asLong()).ifPresent(children::add);
    }
    assertThat(children).hasSizeGreaterThanOrEqualTo(6);

    ProcessHandle.of(status.path("supervisor").asLong()).orElseThrow().destroyForcibly();

    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(children).noneMatch(ProcessHandle::isAlive));
    assertThat(cli.run("status").status()).isEqualTo(3);
  }

  private static long postmaster() throws Exception {
    Path file = home.resolve("up/postgres/data/postmaster.pid");
    return Long.parseLong(Files.readAllLines(file).get(0).trim());
  }

  private static JsonNode named(JsonNode status, String name) {
    for (JsonNode service : status.path("services")) {
      if (service.path("name").asText().equals(name)) {
        return service;
      }
    }
    throw new AssertionError(name);
  }

  private static long finding(String code) {
    for (JsonNode found : first.path("overview").path("findings")) {
      if (found.path("code").asText().equals(code)) {
        return found.path("cases").asLong();
      }
    }
    return 0;
  }

  private static String[] join(String command, String[] options) {
    List<String> all = new ArrayList<>(List.of(command));
    all.addAll(List.of(options));
    return all.toArray(String[]::new);
  }
}
