package cn.sanyi.local.engines;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the embedded ClickHouse does for strangers, and what for the one user that it has. */
class ClickHouseDoorIT {
  private static final String SECRET = "nobody-but-me-may-read-this";

  /** The client keeps its cookies and connections to itself: each request stands alone. */
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @TempDir static Path folder;

  private static Engine server;
  private static Path secret;

  @BeforeAll
  static void start() throws Exception {
    secret = Files.writeString(folder.resolve("secret.txt"), SECRET);
    server = Engines.clickHouse(Placement.ephemeral(folder, "clickhouse"));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void nothingIsAnsweredWithoutTheNameAndThePassword() throws Exception {
    String right = basic("sanyi", server.password());
    List<Request> doors =
        List.of(
            new Request("", Map.of()),
            new Request("?user=default", Map.of()),
            new Request("?user=default&password=", Map.of()),
            new Request("?user=", Map.of()),
            new Request("?user=sanyi", Map.of()),
            new Request("?%75ser=default", Map.of()),
            new Request("?session_id=a&session_check=0", Map.of()),
            new Request("", Map.of("X-ClickHouse-User", "default")),
            new Request("", Map.of("X-ClickHouse-User", "")),
            new Request("", Map.of("X-ClickHouse-User", "nobody", "X-ClickHouse-Key", "x")),
            new Request("", Map.of("X-ClickHouse-User", "sanyi", "X-ClickHouse-Key", "x")),
            new Request("", Map.of("X-ClickHouse-SSL-Certificate-Auth", "on")),
            new Request("", Map.of("Authorization", basic("default", ""))),
            new Request("", Map.of("Authorization", basic("sanyi", ""))),
            new Request("", Map.of("Authorization", basic("sanyi", "wrong"))),
            new Request("?user=default", Map.of("Authorization", basic("sanyi", "wrong"))),
            new Request("", Map.of("Authorization", "Bearer x")),
            // Whoever knows the password does not become anybody else by it.
            new Request("?user=default", Map.of("Authorization", right)),
            new Request("?%75ser=default", Map.of("Authorization", right)),
            new Request("?user=default&password=", Map.of("Authorization", right)),
            new Request("", Map.of("Authorization", right, "X-ClickHouse-User", "default")));
    for (Request door : doors) {
      for (String query :
          List.of(
              "SELECT 'open'",
              "SELECT 'open', file('" + secret + "')",
              "SELECT 'open', * FROM file('" + secret + "', 'LineAsString')",
              "SELECT 'open' FROM system.users",
              "SYSTEM STOP LISTEN HTTP")) {
        HttpResponse<String> answer = door.ask("POST", query);
        assertThat(answer.statusCode()).as(door + " " + query).isNotEqualTo(200);
        assertThat(answer.body()).as(door + " " + query).doesNotContain("open\n", SECRET);
      }
    }
    assertThat(new Request("", Map.of("Authorization", right)).ask("POST", "SELECT 1").body())
        .isEqualTo("1\n");
  }

  @Test
  void noPageOfAnotherOriginAndNoOtherPathIsServed() throws Exception {
    for (String path :
        List.of(
            "?query=SELECT+1",
            "?add_http_cors_header=1&query=SELECT+1",
            "play",
            "dashboard",
            "metrics",
            "binary",
            "replicas_status",
            "merges",
            "jemalloc",
            "js/uplot.js")) {
      for (String method : List.of("GET", "HEAD", "OPTIONS", "PUT")) {
        HttpResponse<String> answer =
            new Request(path, Map.of("X-Origin", "x")).ask(method, "SELECT 1");
        assertThat(answer.statusCode()).as(method + " " + path).isEqualTo(401);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
            .as(method + " " + path)
            .isEmpty();
      }
    }
  }

  @Test
  void theUserReachesNoFileNoProgramAndNoOtherHost() throws Exception {
    try (Listener listener = new Listener()) {
      String url = "http://127.0.0.1:" + listener.port() + "/";
      String text = "(k UInt64, v String) PRIMARY KEY k ";
      List<String> queries =
          new ArrayList<>(
              List.of(
                  "SELECT file('{secret}')",
                  "SELECT file('/etc/passwd')",
                  "SELECT file('/proc/self/root{secret}')",
                  "SELECT file('/proc/self/fd/1')",
                  "SELECT file('/proc/" + ProcessHandle.current().pid() + "/environ')",
                  "SELECT file('/proc/1/cmdline')",
                  "SELECT * FROM file('{secret}', 'LineAsString')",
                  "INSERT INTO FUNCTION file('{folder}/written.txt', 'LineAsString', 'a String') VALUES ('x')",
                  "SELECT 1 INTO OUTFILE '{folder}/written.txt'",
                  "SELECT * FROM filesystem('/etc')",
                  "SELECT * FROM url('{url}', 'LineAsString')",
                  "SELECT * FROM remote('127.0.0.1:{port}', 'system', 'one')",
                  "SELECT * FROM remote('127.0.0.1', 'system', 'one', 'default', '')",
                  "SELECT * FROM s3('{url}bucket/key', 'a', 'b', 'LineAsString')",
                  "SELECT * FROM mysql('127.0.0.1:{port}', 'a', 'b', 'c', 'd')",
                  "SELECT * FROM postgresql('127.0.0.1:{port}', 'a', 'b', 'c', 'd')",
                  "SELECT * FROM redis('127.0.0.1:{port}', 'k', 'k String, v String')",
                  "SELECT * FROM sqlite('{folder}/a.db', 't')",
                  "SELECT * FROM executable('cat {secret}', 'LineAsString', 'a String')",
                  "CREATE TABLE sanyi.x (a String) ENGINE = File(LineAsString)",
                  "CREATE TABLE sanyi.x (a String) ENGINE = URL('{url}', 'LineAsString')",
                  "CREATE TABLE sanyi.x (a String) ENGINE = Executable('x.sh', 'LineAsString')",
                  "CREATE TABLE sanyi.x (a String) ENGINE = Kafka('127.0.0.1:{port}', 't', 'g', 'LineAsString')",
                  "CREATE TABLE sanyi.x (a String) ENGINE = FileLog('{folder}', 'LineAsString')",
                  "CREATE TABLE sanyi.x (a String) ENGINE = SQLite('{folder}/a.db', 't')",
                  "CREATE TABLE sanyi.x (a UInt8) ENGINE = MergeTree ORDER BY a SETTINGS disk = disk(type = 'local', path = '{folder}/disk/')",
                  "CREATE DICTIONARY sanyi.d "
                      + text
                      + "SOURCE(EXECUTABLE(COMMAND 'cat {secret}' FORMAT TSV)) LAYOUT(FLAT()) LIFETIME(0)",
                  "CREATE DICTIONARY sanyi.d "
                      + text
                      + "SOURCE(CLICKHOUSE(USER 'default' QUERY 'SELECT 1, file(''{secret}'')')) LAYOUT(FLAT()) LIFETIME(0)",
                  "CREATE DICTIONARY sanyi.d "
                      + text
                      + "SOURCE(HTTP(URL '{url}' FORMAT TSV)) LAYOUT(FLAT()) LIFETIME(0)",
                  "CREATE VIEW sanyi.v DEFINER = default SQL SECURITY DEFINER AS SELECT file('{secret}') AS x",
                  "CREATE VIEW sanyi.v SQL SECURITY NONE AS SELECT file('{secret}') AS x",
                  "EXECUTE AS default SELECT 1",
                  "BACKUP DATABASE sanyi TO File('{folder}/backup')",
                  "BACKUP DATABASE sanyi TO Disk('default', 'backup')",
                  "BACKUP DATABASE sanyi TO S3('{url}bucket/key', 'a', 'b')",
                  "RESTORE DATABASE sanyi FROM File('{folder}/backup')",
                  "SYSTEM STOP LISTEN HTTP",
                  "SYSTEM START LISTEN TCP",
                  "SYSTEM SHUTDOWN",
                  "SYSTEM RELOAD CONFIG",
                  "SYSTEM RELOAD USERS",
                  "CREATE USER x",
                  "ALTER USER default IDENTIFIED BY 'x'",
                  "GRANT ALL ON *.* TO sanyi",
                  "CREATE FUNCTION f AS x -> x",
                  "CREATE NAMED COLLECTION c AS a = 1",
                  "CREATE DATABASE other",
                  "CREATE TABLE default.t (a UInt8) ENGINE = MergeTree ORDER BY a",
                  "SHOW CREATE USER default"));
      for (String query : queries) {
        String asked =
            query
                .replace("{secret}", secret.toString())
                .replace("{folder}", folder.toString())
                .replace("{url}", url)
                .replace("{port}", Integer.toString(listener.port()));
        HttpResponse<String> answer = ask(asked);
        assertThat(answer.statusCode()).as(asked + " " + answer.body()).isNotEqualTo(200);
        assertThat(answer.body()).as(asked).doesNotContain(SECRET, "root:");
      }
      assertThat(listener.called()).as("connections from the library").isZero();
    }
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactlyInAnyOrder(secret, folder.resolve("clickhouse"));
    }
  }

  @Test
  void itsProcessHoldsNoEnvironmentOfOurs() throws Exception {
    String environment = ask("SELECT file('/proc/self/environ')").body().replace("\\0", "\n");

    assertThat(environment.strip().lines())
        .allMatch(line -> line.startsWith("LC_ALL=") || line.startsWith("MALLOC_"));
  }

  /** A database may be declared over other places, but nothing comes through it. */
  @Test
  void databasesOverOtherPlacesShowNothing() throws Exception {
    try (Listener listener = new Listener()) {
      String address = "127.0.0.1:" + listener.port();
      ask("CREATE DATABASE sanyi_files ENGINE = Filesystem('/')");
      ask("CREATE DATABASE sanyi_lite ENGINE = SQLite('" + folder.resolve("lite.db") + "')");
      ask("CREATE DATABASE sanyi_pg ENGINE = PostgreSQL('" + address + "', 'a', 'b', 'c')");
      ask("CREATE DATABASE sanyi_my ENGINE = MySQL('" + address + "', 'a', 'b', 'c')");
      ask("SHOW TABLES FROM sanyi_pg");
      ask("SELECT * FROM sanyi_pg.t");
      HttpResponse<String> read = ask("SELECT * FROM sanyi_files.`" + secret + "`");

      assertThat(read.statusCode()).isNotEqualTo(200);
      assertThat(read.body()).doesNotContain(SECRET);
      assertThat(listener.called()).isZero();
      assertThat(folder.resolve("lite.db")).doesNotExist();
    }
    for (String database : List.of("files", "lite", "pg", "my")) {
      ask("DROP DATABASE IF EXISTS sanyi_" + database);
    }
  }

  private static HttpResponse<String> ask(String query) throws Exception {
    return new Request("", Map.of("Authorization", basic("sanyi", server.password())))
        .ask("POST", query);
  }

  private static String basic(String user, String password) {
    return "Basic "
        + Base64.getEncoder()
            .encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
  }

  /** One way to ask; a page of another origin is always behind it. */
  private record Request(String path, Map<String, String> headers) {
    HttpResponse<String> ask(String method, String query) throws Exception {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create(server.address() + "/" + path))
              .method(method, BodyPublishers.ofString(query));
      headers.forEach(request::header);
      request.header("Origin", "http://elsewhere.example");
      return HTTP.send(request.build(), BodyHandlers.ofString());
    }
  }
}
