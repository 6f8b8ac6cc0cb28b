package cn.sanyi.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.sanyi.warehouse.row.Tables;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The stream of live alerts: who listens hears every card. */
@ApiTest
class AlertStreamIT {
  /** In a quarter of its own, so that it disturbs no count. */
  private static final Instant STREAMED = Instant.parse("2016-08-04T01:00:00Z");

  @LocalServerPort private int port;
  private Client client;

  @BeforeEach
  void client() {
    client = new Client(port);
  }

  @Test
  void streamsACardStoredAfterSubscribingOnceAndItsRevocation() throws Exception {
    String live = "直播:" + UUID.randomUUID();
    List<String> lines = new CopyOnWriteArrayList<>();
    try (Stream<String> body = listen(client.signedIn("/v1/alerts/stream"))) {
      read(body, lines);
      await().atMost(Duration.ofSeconds(20)).until(() -> lines.contains(":在线"));
      TestEngines.insert(Tables.CARD, List.of(TestCards.red(live, STREAMED, 1, null)));
      await().atMost(Duration.ofSeconds(20)).until(() -> data(lines, live).size() == 1);
      TestEngines.insert(
          Tables.CARD, List.of(TestCards.red(live, STREAMED, 2, STREAMED.plusSeconds(60))));
      await().atMost(Duration.ofSeconds(20)).until(() -> data(lines, live).size() == 2);
      assertThat(data(lines, live).get(0)).contains("\"open\":true", "\"levelName\":\"红牌\"");
      assertThat(data(lines, live).get(1)).contains("\"open\":false");
      assertThat(lines).contains("event:card");
    }
  }

  @Test
  void whoReconnectsIsToldWhatWasMissed() throws Exception {
    long before = System.currentTimeMillis();
    TestEngines.insert(Tables.CARD, List.of(TestCards.red("错过:1", STREAMED, 1, null)));
    List<String> lines = new CopyOnWriteArrayList<>();
    HttpRequest.Builder again =
        client.signedIn("/v1/alerts/stream").header("Last-Event-ID", String.valueOf(before));
    try (Stream<String> body = listen(again)) {
      read(body, lines);
      await().atMost(Duration.ofSeconds(20)).until(() -> !data(lines, "错过:1").isEmpty());
    }
  }

  @Test
  void aStreamEndsOnceItsSessionIsSignedOut() throws Exception {
    Browser browser = new Browser(client);
    browser.signIn(TestEngines.USER, TestEngines.PASSWORD);
    HttpRequest request = client.request("/v1/alerts/stream").build();
    try (Stream<String> body = browser.http().send(request, BodyHandlers.ofLines()).body()) {
      CompletableFuture<Void> ended = CompletableFuture.runAsync(() -> body.forEach(line -> {}));
      browser.signOut();
      await().atMost(Duration.ofSeconds(60)).until(ended::isDone);
    }
  }

  @Test
  void aLastEventIdThatIsNoneOfOursIsRefused() {
    HttpRequest request =
        client.signedIn("/v1/alerts/stream").header("Last-Event-ID", "; DROP").build();
    Client.problem(client.send(request), 400);
  }

  private Stream<String> listen(HttpRequest.Builder request) throws Exception {
    HttpResponse<Stream<String>> answer =
        client
            .http()
            .send(request.header("Accept", "text/event-stream").build(), BodyHandlers.ofLines());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/event-stream");
    return answer.body();
  }

  /** Reads until the stream is closed; a reading thread ends with it. */
  private static void read(Stream<String> body, List<String> lines) {
    CompletableFuture.runAsync(() -> body.forEach(lines::add));
  }

  private static List<String> data(List<String> lines, String caseId) {
    return lines.stream()
        .filter(line -> line.startsWith("data:") && line.contains(caseId))
        .toList();
  }

  /** An insert gives all of its rows one time of storing. */
  @Test
  void nobodyMissesACardOfALargeInsert() throws Exception {
    long before = System.currentTimeMillis();
    String many = "成批:" + UUID.randomUUID() + ":";
    int cards = 15_000;
    List<String> live = new CopyOnWriteArrayList<>();
    List<String> again = new CopyOnWriteArrayList<>();
    HttpRequest.Builder reconnected =
        client.signedIn("/v1/alerts/stream").header("Last-Event-ID", String.valueOf(before));
    try (Stream<String> body = listen(client.signedIn("/v1/alerts/stream"))) {
      read(body.filter(line -> line.startsWith(":") || line.contains(many)), live);
      await().atMost(Duration.ofSeconds(20)).until(() -> live.contains(":在线"));
      TestEngines.insert(
          Tables.CARD,
          IntStream.range(0, cards)
              .mapToObj(i -> TestCards.red(many + i, STREAMED, 1, null))
              .toList());
      try (Stream<String> second = listen(reconnected)) {
        read(second.filter(line -> line.contains(many)), again);
        await()
            .atMost(Duration.ofSeconds(60))
            .untilAsserted(() -> assertThat(Set.copyOf(again)).hasSize(cards));
      }
      await()
          .atMost(Duration.ofSeconds(60))
          .untilAsserted(() -> assertThat(live).hasSizeGreaterThanOrEqualTo(cards));
    }
  }

  @Test
  void manyWhoListenAtOnceAllHearEveryCard() throws Exception {
    String many = "同听:" + UUID.randomUUID() + ":";
    int cards = 3_000;
    List<List<String>> heard = new ArrayList<>();
    List<Stream<String>> bodies = new ArrayList<>();
    try {
      for (int i = 0; i < 6; i++) {
        List<String> lines = new CopyOnWriteArrayList<>();
        Stream<String> body = listen(client.signedIn("/v1/alerts/stream"));
        bodies.add(body);
        heard.add(lines);
        read(body.filter(line -> line.startsWith(":") || line.contains(many)), lines);
        await().atMost(Duration.ofSeconds(20)).until(() -> lines.contains(":在线"));
      }
      TestEngines.insert(
          Tables.CARD,
          IntStream.range(0, cards)
              .mapToObj(i -> TestCards.red(many + i, STREAMED, 1, null))
              .toList());
      for (List<String> lines : heard) {
        await().atMost(Duration.ofSeconds(30)).until(() -> data(lines, many).size() >= cards);
      }
    } finally {
      bodies.forEach(Stream::close);
    }
  }
}
