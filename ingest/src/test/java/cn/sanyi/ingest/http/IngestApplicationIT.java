package cn.sanyi.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.local.engines.Engine;
import cn.sanyi.local.engines.Engines;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The running entrance, against a real Kafka broker. */
class IngestApplicationIT {
  private static final String TOKEN = "a token for tests only";
  private static final String EVENT =
      """
      [{"specversion": "1.0", "id": "e-1", "source": "tyslpt", "type": "cn.sanyi.case.accepted.v1",
        "time": "2019-10-08T09:30:00+08:00", "data": {"caseId": "1001"}}]
      """;

  @TempDir static Path folder;
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static Engine kafka;
  private static ConfigurableApplicationContext application;
  private static URI root;

  @BeforeAll
  static void start() {
    kafka = Engines.kafka(folder);
    List<String> settings =
        new ArrayList<>(
            List.of(
                "--SANYI_INGEST_STATE=" + folder.resolve("state"),
                "--SANYI_INGEST_TOKEN=" + TOKEN,
                "--server.port=0"));
    kafka.environment().forEach((name, value) -> settings.add("--" + name + "=" + value));
    application = SpringApplication.run(IngestApplication.class, settings.toArray(String[]::new));
    String port = application.getEnvironment().getProperty("local.server.port");
    root = URI.create("http://127.0.0.1:" + port);
  }

  @AfterAll
  static void stop() {
    application.close();
    kafka.close();
  }

  @Test
  void takesABatch() throws Exception {
    HttpResponse<String> first = post("/v1/events", TOKEN, CloudEventReader.BATCH, EVENT);
    HttpResponse<String> again = post("/v1/events", TOKEN, CloudEventReader.BATCH, EVENT);

    assertThat(first.statusCode()).isEqualTo(202);
    assertThat(first.body()).contains("\"outcome\":\"accepted\"").doesNotContain("reason");
    assertThat(again.body()).contains("\"duplicate\":1", "\"outcome\":\"duplicate\"");
  }

  @Test
  void letsNobodyInWithoutTheToken() throws Exception {
    for (String token : new String[] {"", "wrong", TOKEN + "x"}) {
      HttpResponse<String> answer = post("/v1/events", token, CloudEventReader.BATCH, EVENT);
      assertThat(answer.statusCode()).isEqualTo(401);
      assertThat(answer.headers().firstValue("content-type"))
          .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
      assertThat(answer.headers().firstValue("www-authenticate")).isPresent();
    }
    assertThat(get("/actuator/env").statusCode()).isEqualTo(401);
  }

  @Test
  void answersWithProblemsInChinese() throws Exception {
    assertProblem(post("/v1/events", TOKEN, "text/plain", "x"), 415, "Content-Type");
    assertProblem(post("/v1/events", TOKEN, CloudEventReader.BATCH, "{"), 400, "JSON");
    assertProblem(post("/v1/nothing", TOKEN, CloudEventReader.BATCH, "[]"), 404, "/v1/events");
    assertProblem(
        post("/v1/events", TOKEN, CloudEventReader.BATCH, "[" + " ".repeat(5 << 20) + "]"),
        413,
        "4 MiB");
  }

  @Test
  void describesAndReportsItself() throws Exception {
    assertThat(get("/actuator/health").body()).contains("UP");
    assertThat(get("/v3/api-docs").body())
        .contains("/v1/events", "application/cloudevents-batch+json", "接收办件事件");
  }

  private static void assertProblem(HttpResponse<String> answer, int status, String words) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("content-type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    assertThat(answer.body()).contains("\"status\":" + status, words);
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return CLIENT.send(HttpRequest.newBuilder(root.resolve(path)).build(), BodyHandlers.ofString());
  }

  private static HttpResponse<String> post(String path, String token, String type, String body)
      throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(root.resolve(path))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body))
            .build();
    return CLIENT.send(request, BodyHandlers.ofString());
  }
}
