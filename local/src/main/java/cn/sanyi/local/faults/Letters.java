package cn.sanyi.local.faults;

import cn.sanyi.local.engines.ChildFailure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A few events by POST /v1/events, as a system that keeps to HTTP sends them: each request again
 * until it is acknowledged. Some are to be refused. They are older than the quarter and name no
 * item, so that no clock moves and no card is drawn, whenever they get through.
 */
final class Letters {
  private static final int REQUESTS = 5;
  private static final int CASES = 8;
  private static final int ACCEPTED = 202;
  private static final Instant FIRST = Instant.parse("2019-08-01T00:00:00Z");
  private static final Duration PAUSE = Duration.ofMillis(300);
  private static final Duration ANSWER = Duration.ofSeconds(130);
  private static final Duration LIMIT = Duration.ofMinutes(4);

  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<String, String> environment;
  private final String address;

  Letters(Map<String, String> environment, String address) {
    this.environment = environment;
    this.address = address;
  }

  /** Returns when all are acknowledged. */
  void send() throws InterruptedException {
    long end = System.nanoTime() + LIMIT.toNanos();
    for (int i = 0; i < REQUESTS; i++) {
      int status = post(batch(i));
      while (status != ACCEPTED) {
        boolean wrong = status >= 400 && status < 500;
        if (wrong || System.nanoTime() > end) {
          throw new ChildFailure("事件接收没有收下事件（状态 " + status + "）：请看它的日志");
        }
        Thread.sleep(PAUSE.toMillis());
        status = post(batch(i));
      }
    }
  }

  /** The status, or 0 where nobody answered. */
  private int post(String body) throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + "/v1/events"))
            .timeout(ANSWER)
            .header("Authorization", "Bearer " + environment.get("SANYI_INGEST_TOKEN"))
            .header("Content-Type", "application/cloudevents-batch+json")
            .POST(BodyPublishers.ofString(body))
            .build();
    try {
      return client.send(request, BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      return 0;
    }
  }

  private static String batch(int request) {
    String events =
        IntStream.range(0, CASES)
            .mapToObj(i -> request * CASES + i)
            .map(n -> event(n, "accepted") + "," + event(n, "closed"))
            .collect(Collectors.joining(","));
    return "[" + events + "," + event(request, "unheard-of") + "]";
  }

  private static String event(int number, String type) {
    Instant at = FIRST.plus(Duration.ofHours(number));
    return """
        {"specversion":"1.0","id":"%2$s-%1$d","source":"faults","type":"cn.sanyi.case.%2$s.v1",\
        "time":"%3$s","data":{"caseId":"letter-%1$d","recordedAt":"%3$s"}}"""
        .formatted(number, type, at);
  }
}
