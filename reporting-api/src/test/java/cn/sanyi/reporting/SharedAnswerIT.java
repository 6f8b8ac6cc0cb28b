package cn.sanyi.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** What users get: answers are shared for as long as is shipped. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "sanyi.answers.oldest=10s")
@ContextConfiguration(initializers = TestEngines.class)
class SharedAnswerIT {
  private static final String PATH = "/v1/overview?period=2019Q4";

  @LocalServerPort private int port;
  private Client client;

  @BeforeEach
  void client() {
    client = new Client(port);
  }

  @AfterEach
  void away() {
    TestEngines.execute(
        "ALTER TABLE quarantine DELETE WHERE id = 'shared' SETTINGS mutations_sync = 2");
  }

  @Test
  void everyAnswerSaysHowOldItIs() {
    for (int i = 0; i < 2; i++) {
      HttpResponse<String> answer = client.send(client.signedIn(PATH).build());
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Age").orElse("none")).matches("\\d{1,2}");
    }
  }

  @Test
  void whoDemandsTheNewestGetsIt() {
    long before = quarantined();
    TestEngines.execute(
        "INSERT INTO quarantine (id, source, location, reason, raw, at)"
            + " VALUES ('shared', 's', 'l', 'r', '{}', now64(3))");
    assertThat(quarantined()).isEqualTo(before + 1);
    away();
    assertThat(quarantined()).isEqualTo(before);
  }

  @Test
  void aProblemIsNoAnswerAndHasNoAge() {
    HttpResponse<String> answer =
        client.send(client.signedIn("/v1/indicators/T99?period=2019Q4").build());
    Client.problem(answer, 404);
    assertThat(answer.headers().firstValue("Age")).isEmpty();
  }

  private long quarantined() {
    HttpResponse<String> answer =
        client.send(client.signedIn(PATH).header("Cache-Control", "no-cache").build());
    return Client.json(answer).path("quarantined").asLong(-1);
  }
}
