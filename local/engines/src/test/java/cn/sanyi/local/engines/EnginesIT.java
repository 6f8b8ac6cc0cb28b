package cn.sanyi.local.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnginesIT {
  @TempDir Path folder;

  @Test
  void kafkaKeepsItsTopicsAndRefusesStrangers() throws Exception {
    Placement place = Placement.ephemeral(folder, "kafka");
    try (Engine kafka = Engines.kafka(place);
        Admin admin = Admin.create(login(kafka, kafka.password()))) {
      admin
          .createTopics(List.of(new NewTopic("kept", 2, (short) 1)))
          .all()
          .get(30, TimeUnit.SECONDS);
    }
    try (Engine kafka = Engines.kafka(place);
        Admin admin = Admin.create(login(kafka, kafka.password()))) {
      assertThat(admin.listTopics().names().get(30, TimeUnit.SECONDS)).containsExactly("kept");
      refuses(login(kafka, "wrong"), SaslAuthenticationException.class);
      refuses(Map.of("bootstrap.servers", kafka.address()), TimeoutException.class);
    }
    assertThat(Files.readString(place.log())).doesNotContain(place.password());
    try (Stream<Path> files = Files.walk(place.folder())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
            .as(file.toString())
            .doesNotContain(place.password());
      }
    }
  }

  private static void refuses(Map<String, Object> login, Class<? extends Exception> with) {
    Map<String, Object> settings = new HashMap<>(login);
    settings.put("default.api.timeout.ms", 5_000);
    settings.put("request.timeout.ms", 2_000);
    try (Admin stranger = Admin.create(settings)) {
      assertThatThrownBy(() -> stranger.listTopics().names().get(30, TimeUnit.SECONDS))
          .hasCauseInstanceOf(with);
    }
  }

  private static Map<String, Object> login(Engine kafka, String password) {
    return Map.of(
        "bootstrap.servers",
        kafka.address(),
        "security.protocol",
        "SASL_PLAINTEXT",
        "sasl.mechanism",
        "SCRAM-SHA-512",
        "sasl.jaas.config",
        "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
            .formatted(kafka.user(), password));
  }

  @Test
  void clickHouseKeepsItsTablesAndRefusesStrangers() throws Exception {
    Placement place = Placement.ephemeral(folder, "clickhouse");
    try (Engine server = Engines.clickHouse(place)) {
      ask(server, "CREATE TABLE sanyi.t (a Int32) ENGINE = ReplacingMergeTree ORDER BY a");
      ask(server, "INSERT INTO sanyi.t VALUES (1), (2)");
      ask(server, "CREATE DATABASE sanyi_other");
    }
    try (Engine server = Engines.clickHouse(place)) {
      assertThat(ask(server, "SELECT sum(a) FROM sanyi.t")).isEqualTo("200 3\n");
      assertThat(ask(server, "SELECT name, keep_free_space FROM system.disks"))
          .as("room in which no merge writes")
          .isEqualTo("200 default\t67108864\n");
      assertThat(ask(server, "sanyi", "wrong", "SELECT 1")).startsWith("401");
    }
  }

  /** As a merge on a full disk was once seen to leave it. */
  @Test
  void aRestartMakesUpForADamagedPartOutOfThoseThatItWasMergedFrom() throws Exception {
    Placement place = Placement.ephemeral(folder, "clickhouse");
    String merged;
    try (Engine server = Engines.clickHouse(place)) {
      ask(server, "CREATE TABLE sanyi.t (a Int32) ENGINE = ReplacingMergeTree ORDER BY a");
      ask(server, "INSERT INTO sanyi.t VALUES (1), (2)");
      ask(server, "INSERT INTO sanyi.t VALUES (2), (3)");
      ask(server, "OPTIMIZE TABLE sanyi.t FINAL");
      merged = ask(server, "SELECT name FROM system.parts WHERE table = 't' AND active").strip();
      assertThat(merged).as("one part, of both").startsWith("200 all_1_2_");
    }
    Path damaged = Path.of(merged.substring("200 ".length()), "data.cmrk4");
    try (Stream<Path> files = Files.walk(place.folder())) {
      Files.write(
          files.filter(file -> file.endsWith(damaged)).findAny().orElseThrow(), new byte[0]);
    }
    try (Engine server = Engines.clickHouse(place)) {
      assertThat(ask(server, "SELECT a FROM sanyi.t FINAL ORDER BY a")).isEqualTo("200 1\n2\n3\n");
    }
  }

  @Test
  void postgresKeepsItsTablesAndRefusesStrangers() throws Exception {
    Placement place = Placement.ephemeral(folder, "postgres");
    try (Engine server = Engines.postgres(place)) {
      run(server, "CREATE TABLE kept (a int)");
    }
    try (Engine server = Engines.postgres(place)) {
      run(server, "INSERT INTO kept VALUES (1)");
      assertThatThrownBy(() -> DriverManager.getConnection(server.address(), "postgres", ""))
          .isInstanceOf(SQLException.class);
      assertThatThrownBy(() -> DriverManager.getConnection(server.address(), "sanyi", "wrong"))
          .isInstanceOf(SQLException.class);
    }
  }

  private static void run(Engine server, String sql) throws SQLException {
    try (Connection connection =
        DriverManager.getConnection(server.address(), server.user(), server.password())) {
      connection.createStatement().execute(sql);
    }
  }

  private static String ask(Engine server, String sql) throws Exception {
    String answer = ask(server, server.user(), server.password(), sql);
    assertThat(answer).startsWith("200");
    return answer;
  }

  private static String ask(Engine server, String user, String password, String sql)
      throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(server.address() + "/"))
            .header("Authorization", ClickHouseFiles.authorization(user, password))
            .POST(BodyPublishers.ofString(sql))
            .build();
    var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    return answer.statusCode() + " " + answer.body();
  }
}
