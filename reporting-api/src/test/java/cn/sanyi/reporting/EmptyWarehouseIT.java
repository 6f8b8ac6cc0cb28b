package cn.sanyi.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.local.engines.Engine;
import cn.sanyi.local.engines.Engines;
import cn.sanyi.warehouse.migration.Migrations;
import cn.sanyi.warehouse.migration.WarehouseAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;

/** A fresh installation before its first event: every documented read answers, and none lies. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = {TestEngines.class, EmptyWarehouseIT.Fresh.class})
class EmptyWarehouseIT {
  /** The stream of alerts never ends; it has tests of its own. */
  private static final String STREAM = "/v1/alerts/stream";

  /** What has to be asked beside the path. */
  private static final Map<String, String> ASKED =
      Map.of(
          "/v1/cases", "?id=a:1",
          "/v1/registers/linked", "?case=a:1",
          "/v1/registers/{register}/record", "?source=a&key=1");

  @LocalServerPort private int port;

  @Test
  void everyDocumentedReadAnswers() {
    Client client = new Client(port);
    List<String> asked = new ArrayList<>();
    JsonNode document = client.get("/v3/api-docs");
    for (String path : document.path("paths").propertyNames()) {
      if (path.equals(STREAM) || document.path("paths").path(path).path("get").isMissingNode()) {
        continue;
      }
      String concrete =
          path.replace("{code}", "T01")
              .replace("{id}", "x")
              .replace("{caseId}", "a:1")
              .replace("{register}", "review");
      concrete += ASKED.getOrDefault(path, "");
      HttpResponse<String> answer = client.send(client.signedIn(concrete).build());
      assertThat(answer.statusCode()).as(concrete + " -> " + answer.body()).isIn(200, 404);
      if (answer.statusCode() == 404) {
        assertThat(concrete)
            .matches("/v1/(cases.*|assessments/x|rankings|registers/review/record.*)");
        Client.problem(answer, 404);
      }
      asked.add(path);
    }
    assertThat(asked).hasSizeGreaterThanOrEqualTo(15).contains("/v1/overview", "/v1/status");
  }

  @Test
  void saysThatThereIsNothingYet() {
    JsonNode status = new Client(port).get("/v1/status");
    assertThat(status.path("empty").asBoolean()).isTrue();
    assertThat(status.path("events").asLong()).isZero();
    assertThat(status.path("latestEvent").isNull()).isTrue();
    assertThat(status.path("missing").asString()).contains("还没有收到任何办件");
  }

  @Test
  void anIndicatorOfNothingIsNoDataAndNotZero() {
    for (JsonNode figure : new Client(port).get("/v1/indicators").path("items")) {
      if (Set.of("QUOTIENT", "COMPLEMENT").contains(figure.path("formula").asString())) {
        assertThat(figure.path("state").asString()).as(figure.toString()).isEqualTo("NO_DATA");
        assertThat(figure.path("value").isNull()).isTrue();
      }
    }
  }

  @Test
  void aRegisterWithoutATableSaysSoAndHasNoNumber() {
    Client client = new Client(port);
    JsonNode review = client.get("/v1/registers").path("items").get(1);
    assertThat(review.path("code").asString()).isEqualTo("review");
    assertThat(review.path("records").isNull()).isTrue();
    assertThat(review.path("noData").asString()).contains("还没有这个台账的表", "重启");
    JsonNode page = client.get("/v1/registers/review/records");
    assertThat(page.path("total").isNull()).isTrue();
    assertThat(page.path("noData").asString()).contains("还没有这个台账的表");
  }

  static final class Fresh
      implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
      Engine empty = Engines.clickHouse(folder());
      Migrations.apply(WarehouseAddress.of(empty.environment()));
      TestPropertyValues.of(empty.environment()).applyTo(context);
      context.addApplicationListener(
          event -> {
            if (event instanceof ContextClosedEvent) {
              empty.close();
            }
          });
    }

    private static Path folder() {
      try {
        return Files.createTempDirectory("reporting-empty");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
