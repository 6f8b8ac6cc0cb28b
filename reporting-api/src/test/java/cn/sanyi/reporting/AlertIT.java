package cn.sanyi.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.sanyi.rules.card.Card;
import cn.sanyi.warehouse.row.CardRow;
import cn.sanyi.warehouse.row.Tables;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ApiTest
class AlertIT {
  /** Cards of these tests fire in quarters of their own, so that they disturb no count. */
  private static final Instant FIRES = Instant.parse("2016-05-04T01:00:00Z");

  private static final Instant STREAMED = Instant.parse("2016-08-04T01:00:00Z");

  @LocalServerPort private int port;
  private Client client;

  @BeforeEach
  void client() {
    client = new Client(port);
  }

  @Test
  void listsTheNewestFirstWithReasonAndValues() {
    JsonNode page = client.get("/v1/alerts?period=2019Q4&size=500");
    assertThat(page.path("total").asInt()).isEqualTo(page.path("items").size()).isPositive();
    assertThat(page.path("items").findValuesAsString("firesAt"))
        .isSortedAccordingTo((one, other) -> other.compareTo(one));
    JsonNode first = page.path("items").get(0);
    Card card =
        TestCounty.cards().stream()
            .filter(one -> one.caseId().equals(first.path("caseId").asString()))
            .filter(one -> one.level().name().equals(first.path("level").asString()))
            .findFirst()
            .orElseThrow();
    assertThat(first.path("reason").asString()).isEqualTo(card.reason());
    assertThat(first.path("rule").asString()).isEqualTo(card.rule());
    assertThat(first.path("levelName").asString()).isEqualTo(card.level().chinese());
    assertThat(first.path("values").path("承诺时限").asString()).isEqualTo("5");
    assertThat(first.path("unitName").asString()).matches("\\p{IsHan}.*");
    assertThat(first.path("itemName").asString()).matches("\\p{IsHan}.*");
  }

  @Test
  void filtersAddUp() {
    long all = total("/v1/alerts?period=2019Q4");
    assertThat(
            total("/v1/alerts?period=2019Q4&level=warning")
                + total("/v1/alerts?period=2019Q4&level=YELLOW")
                + total("/v1/alerts?period=2019Q4&level=red"))
        .isEqualTo(all);
    assertThat(
            total("/v1/alerts?period=2019Q4&open=true")
                + total("/v1/alerts?period=2019Q4&open=false"))
        .isEqualTo(all);
    String unit =
        client.get("/v1/alerts?period=2019Q4").path("items").get(0).path("unitCode").asString();
    assertThat(total("/v1/alerts?period=2019Q4&unit=" + Client.encoded(unit))).isBetween(1L, all);
    client.problem("/v1/alerts?period=2019Q4&unit=%27%20OR%201%3D1", 404);
    assertThat(client.problem("/v1/alerts?level=蓝牌", 400).path("detail").asString())
        .contains("蓝牌", "yellow");
  }

  @Test
  void theSummaryIsWhatTheListHolds() {
    for (JsonNode level : client.get("/v1/alerts/summary?period=2019Q4").path("levels")) {
      String of = "/v1/alerts?period=2019Q4&level=" + level.path("level").asString();
      assertThat(level.path("issued").asLong()).isEqualTo(total(of));
      assertThat(level.path("open").asLong()).isEqualTo(total(of + "&open=true"));
    }
  }

  @Test
  void aRevokedCardIsNeitherOpenNorForgotten() {
    CardRow card = card("撤销:1", FIRES, 1, null);
    TestEngines.insert(Tables.CARD, List.of(card));
    TestEngines.insert(Tables.CARD, List.of(card("撤销:1", FIRES, 2, FIRES.plusSeconds(60))));
    JsonNode red = client.get("/v1/alerts/summary?period=2016Q2").path("levels").get(2);
    assertThat(red.path("revoked").asInt()).isEqualTo(1);
    JsonNode shown = client.get("/v1/alerts?period=2016Q2&open=false").path("items").get(0);
    assertThat(shown.path("open").asBoolean()).isFalse();
    assertThat(shown.path("revokedReason").asString()).isEqualTo("办结时间更正");
  }

  @Test
  void streamsACardStoredAfterSubscribingOnceAndItsRevocation() throws Exception {
    String live = "直播:" + UUID.randomUUID();
    List<String> lines = new CopyOnWriteArrayList<>();
    try (Stream<String> body = listen(client.signedIn("/v1/alerts/stream"))) {
      read(body, lines);
      await().atMost(Duration.ofSeconds(20)).until(() -> lines.contains(":在线"));
      TestEngines.insert(Tables.CARD, List.of(card(live, STREAMED, 1, null)));
      await().atMost(Duration.ofSeconds(20)).until(() -> data(lines, live).size() == 1);
      TestEngines.insert(Tables.CARD, List.of(card(live, STREAMED, 2, STREAMED.plusSeconds(60))));
      await().atMost(Duration.ofSeconds(20)).until(() -> data(lines, live).size() == 2);
      assertThat(data(lines, live).get(0)).contains("\"open\":true", "\"levelName\":\"红牌\"");
      assertThat(data(lines, live).get(1)).contains("\"open\":false");
      assertThat(lines).contains("event:card");
    }
  }

  @Test
  void whoReconnectsIsToldWhatWasMissed() throws Exception {
    long before = System.currentTimeMillis();
    TestEngines.insert(Tables.CARD, List.of(card("错过:1", STREAMED, 1, null)));
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

  private long total(String path) {
    return client.get(path).path("total").asLong();
  }

  private static CardRow card(String caseId, Instant firesAt, long revision, Instant revokedAt) {
    return new CardRow(
        caseId,
        "RED",
        "R-TEST",
        "1",
        firesAt,
        firesAt.minusSeconds(60),
        3,
        "无名单位",
        null,
        "超过承诺时限 3 个工作日",
        "{}",
        firesAt,
        null,
        revokedAt,
        revokedAt == null ? null : "办结时间更正",
        revision);
  }
}
