package cn.sanyi.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.sanyi.local.engines.Engine;
import cn.sanyi.local.engines.Engines;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What strangers may send to the entrance, which runs with 128 MB against a real Kafka broker. */
class StrangersRequestsIT {
  private static final String PERSON = "530323199001010012";
  private static final String AUTHORIZED = "Authorization: Bearer " + ServingIngest.TOKEN + "\r\n";
  private static final String EVENT =
      """
      [{"specversion": "1.0", "id": "e-1", "source": "tyslpt", "type": "cn.sanyi.case.accepted.v1",
        "time": "2019-10-08T09:30:00+08:00", "data": {"caseId": "1001"}}]
      """;

  @TempDir static Path folder;
  private static Engine kafka;
  private static ServingIngest ingest;

  @BeforeAll
  static void start() throws IOException {
    kafka = Engines.kafka(folder);
    ingest = ServingIngest.start(kafka.environment(), folder, "-Xmx128m");
    assertThat(ingest.alive()).as(() -> log()).isTrue();
  }

  @AfterAll
  static void stop() throws Exception {
    ingest.close();
    kafka.close();
  }

  @ParameterizedTest
  @CsvSource({
    "'POST /v1/events?=x HTTP/1.1', '', 400",
    "'POST /v1/events?a=%zz HTTP/1.1', '', 400",
    "'POST /v1/events?a=%ff HTTP/1.1', '', 400",
    "'POST /v1/events?%01=1 HTTP/1.1', '', 400",
    "'POST /v1/events? HTTP/1.1', '', 400",
    "'POST /%zz HTTP/1.1', '', 400",
    "'POST /v1/%ff HTTP/1.1', '', 400",
    "'POST /v1/events/%2e%2e HTTP/1.1', '', 404",
    "'POST /v1/events;a=b HTTP/1.1', '', 404",
    "'POST /v1/ev<ents HTTP/1.1', '', 400",
    "'GET /v1/events HTTP/1.1', '', 405",
    "'PUT /v1/events HTTP/1.1', '', 405",
    "'DELETE /v1/events HTTP/1.1', '', 405",
    "'OPTIONS /v1/events HTTP/1.1', '', 405",
    "'TRACE /v1/events HTTP/1.1', '', 405",
    "'BREW /v1/events HTTP/1.1', '', 405",
    "'POST /v3/api-docs HTTP/1.1', '', 405",
    "'GET /nothing HTTP/1.1', '', 404",
    "'GET /v3/api-docs HTTP/1.1', 'Accept: image/png', 406",
    "'GET /v3/api-docs HTTP/1.1', 'Accept: nonsense', 406",
    "'POST /v1/events HTTP/1.1', 'Content-Type: text/plain', 415",
    "'POST /v1/events HTTP/1.1', 'Content-Encoding: gzip', 415",
    "'POST /v1/events HTTP/1.1', 'Content-Type: multipart/form-data', 415",
    "'POST /v1/events HTTP/1.1', 'Content-Type: ;;;', 415",
    "'POST /v1/events HTTP/1.1', 'Content-Length: 99999999', 413",
    "'POST /v1/events HTTP/1.1', 'Content-Length: -1', 400",
    "'POST /v1/events HTTP/1.1', 'Content-Length: 1\r\nContent-Length: 2', 400",
    "'POST /v1/events HTTP/1.1', 'Transfer-Encoding: nonsense', 501",
    "'POST /v1/events HTTP/1.1', 'Bad Header: x', 400",
    "'POST /v1/events HTTP/7.5', '', 505",
    "'nonsense', '', 400"
  })
  void whatIsNotUnderstoodIsAProblemInChinese(String line, String header, int status)
      throws IOException {
    String more = header.isEmpty() ? "" : header + "\r\n";
    String answer =
        ingest.raw(line + "\r\nHost: x\r\nConnection: close\r\n" + AUTHORIZED + more + "\r\n");
    assertProblem(answer, status);
  }

  @Test
  void aGarbledChunkIsAProblem() throws IOException {
    String head =
        "POST /v1/events HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
            + AUTHORIZED
            + "Transfer-Encoding: chunked\r\nContent-Type: "
            + CloudEventReader.BATCH
            + "\r\n\r\n";
    assertProblem(ingest.raw(head + "zz\r\nnonsense\r\n"), 400);
    assertThat(ingest.raw(head + "2\r\n[]\r\n0\r\n\r\n")).startsWith("HTTP/1.1 202");
  }

  @ParameterizedTest
  @CsvSource({"20000, 431", "200000, 400"})
  void tooManyHeadersAreAProblem(int size, int status) throws IOException {
    String big = "X-Big: " + "x".repeat(size) + "\r\n";
    assertProblem(
        ingest.raw(
            "POST /v1/events HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                + AUTHORIZED
                + big
                + "\r\n"),
        status);
  }

  @Test
  void nobodyComesInByAnotherSpellingOfThePath() throws IOException {
    for (String path :
        List.of(
            "/actuator/health/../../v1/events",
            "/v3/api-docs/../../v1/events",
            "/actuator/health;/../v1/events",
            "/actuator/health%2f..%2f..%2fv1%2fevents",
            "//v1/events",
            "/actuator/env",
            "/actuator/health/..;/env")) {
      String answer =
          ingest.raw("POST " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
      assertThat(answer).as(path).matches("(?s)HTTP/1.1 (400|401|405) .*");
    }
  }

  @Test
  void fiftySlowBodiesHoldNobodyUp() throws Exception {
    String head =
        "POST /v1/events HTTP/1.1\r\nHost: x\r\nContent-Type: "
            + CloudEventReader.BATCH
            + "\r\nContent-Length: 1000000\r\n";
    List<Socket> slow = new ArrayList<>();
    ExecutorService drip = Executors.newSingleThreadExecutor();
    try {
      for (int i = 0; i < 100; i++) {
        Socket socket = ingest.connect();
        String authorized = i % 2 == 0 ? AUTHORIZED : "";
        socket
            .getOutputStream()
            .write((head + authorized + "\r\n[").getBytes(StandardCharsets.UTF_8));
        slow.add(socket);
      }
      Future<?> dripping = drip.submit(() -> drip(slow));
      long begun = System.nanoTime();
      HttpResponse<String> honest = ingest.batch(EVENT);
      Duration took = Duration.ofNanos(System.nanoTime() - begun);
      System.out.println("an honest request among 100 slow ones took " + took.toMillis() + " ms");

      assertThat(honest.statusCode()).isEqualTo(202);
      assertThat(took).isLessThan(Duration.ofSeconds(2));
      for (int i = 0; i < slow.size(); i++) {
        String answer = read(slow.get(i));
        assertProblem(answer, i % 2 == 0 ? 408 : 401);
      }
      dripping.get();
    } finally {
      drip.shutdownNow();
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }

  /** A byte for each of them, again and again, until nobody takes one any more. */
  private static void drip(List<Socket> sockets) {
    List<Socket> open = new ArrayList<>(sockets);
    await()
        .pollInterval(Duration.ofMillis(500))
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> {
              open.removeIf(socket -> !write(socket));
              return open.isEmpty();
            });
  }

  private static boolean write(Socket socket) {
    try {
      socket.getOutputStream().write(' ');
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static String read(Socket socket) {
    StringBuilder answer = new StringBuilder();
    byte[] piece = new byte[4096];
    try {
      for (int count = 0; count >= 0; count = socket.getInputStream().read(piece)) {
        answer.append(new String(piece, 0, count, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      // closed while a byte was under way
    }
    return answer.toString();
  }

  @Test
  void twentyFourHugeBatchesAtOnceAreAnsweredAndSurvived() throws Exception {
    String huge = "[{\"data\":{" + members(330_000) + "}}]";
    ExecutorService clients = Executors.newFixedThreadPool(24);
    try {
      List<Future<HttpResponse<String>>> answers = new ArrayList<>();
      for (int i = 0; i < 24; i++) {
        answers.add(clients.submit(() -> ingest.batch(huge)));
      }
      List<Integer> statuses = new ArrayList<>();
      for (Future<HttpResponse<String>> answer : answers) {
        HttpResponse<String> told = answer.get();
        statuses.add(told.statusCode());
        if (told.statusCode() == 503) {
          assertThat(told.headers().firstValue("Retry-After")).isPresent();
        }
      }
      System.out.println(huge.length() + " bytes, 24 at once: " + statuses);
      assertThat(statuses).contains(202).containsOnly(202, 503);
    } finally {
      clients.shutdownNow();
    }
    assertThat(ingest.alive()).isTrue();
    assertThat(ingest.batch(EVENT).statusCode()).isEqualTo(202);
  }

  private static String members(int count) {
    StringBuilder members = new StringBuilder();
    for (int i = 0; i < count; i++) {
      members.append(i == 0 ? "" : ",").append("\"m").append(i).append("\":1");
    }
    return members.toString();
  }

  @Test
  void aBadRequestCostsALineAtMostAndNamesNobody() throws Exception {
    int before = ingest.log().size();
    for (int i = 0; i < 10; i++) {
      String forged = "\\n09:30:00.000 ERROR forged \\u001b[2J" + PERSON;
      ingest.batch(EVENT.replace("e-1", forged).replace("1001", PERSON));
      ingest.raw("GET /" + PERSON + "%zz%0a HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
      ingest.raw(PERSON + "\u001b[2J\r\n\r\n");
      ingest.batch("{" + PERSON);
    }
    List<String> lines = ingest.log().subList(before, ingest.log().size());
    assertThat(lines).hasSizeLessThanOrEqualTo(40);
    assertThat(String.join("\n", ingest.log()))
        .doesNotContain(PERSON, "\u001b", ServingIngest.TOKEN, "a secret for tests only");
  }

  private static void assertProblem(String answer, int status) {
    assertThat(answer).startsWith("HTTP/1.1 " + status);
    String head = answer.substring(0, answer.indexOf("\r\n\r\n"));
    assertThat(head).containsIgnoringCase("content-type: application/problem+json");
    assertThat(answer.substring(head.length()))
        .contains("\"status\":" + status)
        .containsPattern("\"title\":\"\\p{IsHan}")
        .containsPattern("\"detail\":\"[^\"]*\\p{IsHan}");
    assertThat(answer).doesNotContain("<html", "Tomcat");
    if (status == 405) {
      assertThat(head).containsPattern("(?i)allow: [A-Z]+");
    } else if (status == 503) {
      assertThat(head).containsIgnoringCase("retry-after");
    }
  }

  private static String log() {
    try {
      return String.join("\n", ingest.log());
    } catch (IOException e) {
      return e.toString();
    }
  }
}
