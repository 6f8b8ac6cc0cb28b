package cn.sanyi.ingest.http;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The entrance as a process of its own, with little memory, as strangers meet it. */
final class ServingIngest implements AutoCloseable {
  static final String TOKEN = "a token for tests only";
  private final Process process;
  private final Path log;
  private final int port;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private ServingIngest(Process process, Path log, int port) {
    this.process = process;
    this.log = log;
    this.port = port;
  }

  static ServingIngest start(Map<String, String> kafka, Path folder, String heap)
      throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    Path log = folder.resolve("ingest.log");
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                heap,
                "-XX:+ExitOnOutOfMemoryError",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path").replace(File.pathSeparator + "\n", ""),
                IngestApplication.class.getName())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().putAll(kafka);
    builder.environment().put("SANYI_INGEST_STATE", folder.resolve("state").toString());
    builder.environment().put("SANYI_INGEST_TOKEN", TOKEN);
    builder.environment().put("SANYI_TOKEN_SECRET", "a secret for tests only");
    builder.environment().put("SANYI_INGEST_PORT", Integer.toString(port));
    ServingIngest ingest = new ServingIngest(builder.start(), log, port);
    await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> !ingest.alive() || String.join("\n", ingest.log()).contains("INGEST READY"));
    return ingest;
  }

  boolean alive() {
    return process.isAlive();
  }

  /** All lines that it printed. */
  List<String> log() throws IOException {
    return Files.readString(log, StandardCharsets.UTF_8).lines().toList();
  }

  URI root() {
    return URI.create("http://127.0.0.1:" + port);
  }

  Socket connect() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(30_000);
    return socket;
  }

  HttpResponse<String> post(byte[] body, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(root().resolve("/v1/events"))
            .header("Authorization", "Bearer " + TOKEN)
            .POST(BodyPublishers.ofByteArray(body));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  HttpResponse<String> batch(String body) throws Exception {
    return post(body.getBytes(StandardCharsets.UTF_8), "Content-Type", CloudEventReader.BATCH);
  }

  /** Sends bytes as they are and reads until the other side closes. */
  String raw(String request) throws IOException {
    try (Socket socket = connect()) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
