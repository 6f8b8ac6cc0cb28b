package cn.sanyi.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sanyi.local.Cli.Ended;
import cn.sanyi.local.Sockets.Open;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a stranger on the same machine finds of a running stack: nothing that answers or lies open.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OpenDoorsIT {
  private static final Map<String, Integer> PORTS =
      Map.of("kafka", 2, "clickhouse", 1, "postgres", 1, "streaming", 0, "api", 1, "ingest", 1);

  @TempDir static Path home;

  private static Cli cli;
  private static final Map<String, List<ProcessHandle>> PROCESSES = new HashMap<>();

  @BeforeAll
  static void up() throws Exception {
    cli = new Cli(home);
    // What an earlier version left is tightened.
    Path old = Files.createDirectories(home.resolve("up/logs"));
    Files.setPosixFilePermissions(old, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.setPosixFilePermissions(
        Files.writeString(old.resolve("old.log"), "x"),
        PosixFilePermissions.fromString("rw-r--r--"));
    Ended up =
        cli.run(
            "up",
            "--api-port=0",
            "--ingest-port=0",
            "--kafka-port=0",
            "--clickhouse-port=0",
            "--postgres-port=0");
    assertThat(up.status()).as(up.err()).isZero();
    for (JsonNode service : cli.run("status", "--json").json().path("services")) {
      ProcessHandle child = ProcessHandle.of(service.path("pid").asLong()).orElseThrow();
      List<ProcessHandle> all = new ArrayList<>(child.descendants().toList());
      all.add(child);
      PROCESSES.put(service.path("name").asText(), all);
    }
    ProcessHandle postmaster =
        ProcessHandle.of(
                Long.parseLong(
                    Files.readAllLines(home.resolve("up/postgres/data/postmaster.pid"))
                        .get(0)
                        .trim()))
            .orElseThrow();
    PROCESSES.get("postgres").add(postmaster);
    postmaster.descendants().forEach(PROCESSES.get("postgres")::add);
  }

  @AfterAll
  static void down() throws Exception {
    cli.run("down");
  }

  @Test
  @Order(1)
  void everyChildListensOnTheLoopbackAndOnNoMorePortsThanItNeeds() throws Exception {
    assertThat(PROCESSES.keySet()).isEqualTo(PORTS.keySet());
    for (String name : PORTS.keySet()) {
      List<Open> open = open(name);
      assertThat(open).as(name).allMatch(Open::loopback);
      assertThat(open).as(name).hasSize(PORTS.get(name));
    }
  }

  @Test
  @Order(2)
  void noPortAnswersAStranger() throws Exception {
    assertThat(status("clickhouse", "/?query=SELECT+1")).isEqualTo(401);
    assertThat(status("clickhouse", "/?query=SELECT+1&user=default")).isEqualTo(401);
    assertThat(status("api", "/v1/overview")).isEqualTo(401);
    assertThat(status("ingest", "/v1/events")).isEqualTo(401);
    for (Open port : open("kafka")) {
      Map<String, Object> settings =
          Map.of(
              "bootstrap.servers",
              "127.0.0.1:" + port.port(),
              "default.api.timeout.ms",
              5_000,
              "request.timeout.ms",
              2_000);
      try (Admin stranger = Admin.create(settings)) {
        assertThatThrownBy(() -> stranger.listTopics().names().get(30, TimeUnit.SECONDS))
            .as("Kafka's port " + port.port())
            .isInstanceOf(Exception.class);
      }
    }
    assertThat(postgresAsksFor("postgres")).isEqualTo(10);
    assertThat(postgresAsksFor("sanyi")).isEqualTo(10);
  }

  @Test
  @Order(3)
  void nothingOfTheStateIsReadableByOthers() throws Exception {
    Map<Path, String> open = new HashMap<>();
    Files.walkFileTree(
        home,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            look(folder);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            look(file);
            return FileVisitResult.CONTINUE;
          }

          /** Engines remove files all the time. */
          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, IOException e) {
            return FileVisitResult.CONTINUE;
          }

          private void look(Path path) {
            try {
              String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
              if (!Files.isSymbolicLink(path) && !mode.endsWith("------")) {
                open.put(path, mode);
              }
            } catch (IOException e) {
              // Gone since it was listed.
            }
          }
        });
    assertThat(open).isEmpty();
    assertThat(home.resolve("up/credentials.properties")).exists();
  }

  @Test
  @Order(4)
  void noChildKeepsAnythingInTheSharedTemporaryFolder() throws Exception {
    for (Map.Entry<String, List<ProcessHandle>> child : PROCESSES.entrySet()) {
      for (ProcessHandle process : child.getValue()) {
        if (!process.isAlive()) {
          continue;
        }
        Path maps = Path.of("/proc", Long.toString(process.pid()), "maps");
        assertThat(Files.readAllLines(maps, StandardCharsets.ISO_8859_1))
            .as(child.getKey())
            .noneMatch(line -> line.contains(" /tmp/") && !line.contains(home.toString()));
        try (Stream<Path> counters = Files.list(Path.of("/tmp"))) {
          assertThat(counters.filter(file -> file.getFileName().toString().startsWith("hsperf")))
              .as(child.getKey())
              .noneMatch(folder -> Files.exists(folder.resolve(Long.toString(process.pid()))));
        }
      }
    }
  }

  @Test
  @Order(5)
  void afterDownTheTemporaryFoldersAreGone() throws Exception {
    assertThat(cli.run("down").status()).isZero();
    try (Stream<Path> left = Files.list(home.resolve("tmp"))) {
      assertThat(left).isEmpty();
    }
  }

  private static List<Open> open(String name) throws Exception {
    List<Open> open = new ArrayList<>();
    for (ProcessHandle process : PROCESSES.get(name)) {
      if (process.isAlive()) {
        open.addAll(Sockets.of(process));
      }
    }
    return open.stream().distinct().toList();
  }

  private static int status(String name, String path) throws Exception {
    URI address = URI.create("http://127.0.0.1:" + open(name).get(0).port() + path);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
        .statusCode();
  }

  /** The kind of PostgreSQL's first answer to a user: 0 lets in, 10 asks for SCRAM. */
  private static int postgresAsksFor(String user) throws Exception {
    ByteArrayOutputStream startup = new ByteArrayOutputStream();
    startup.write(
        ("user\0" + user + "\0database\0postgres\0\0").getBytes(StandardCharsets.US_ASCII));
    int port = open("postgres").get(0).port();
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      DataOutputStream out = new DataOutputStream(socket.getOutputStream());
      out.writeInt(8 + startup.size());
      out.writeInt(3 << 16);
      startup.writeTo(out);
      DataInputStream in = new DataInputStream(socket.getInputStream());
      assertThat((char) in.readByte()).isEqualTo('R');
      in.readInt();
      return in.readInt();
    }
  }
}
