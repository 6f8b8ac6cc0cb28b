package cn.sanyi.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ApiTest
class ProblemIT {
  @LocalServerPort private int port;
  private Client client;

  @BeforeEach
  void client() {
    client = new Client(port);
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/overview?period=2019Q5, 400, 2019Q4",
    "/v1/overview?period=%3Cscript%3E, 400, 2019Q4",
    "/v1/alerts?size=501, 400, size",
    "/v1/alerts?page=-1, 400, page",
    "/v1/alerts?page=x, 400, page",
    "/v1/alerts?open=maybe, 400, open",
    "/v1/indicators/N04/members?part=half, 400, remainder",
    "/v1/quarantine?size=0, 400, size",
    "/v1/indicators?unit=nosuch, 404, /v1/units",
    "/v1/indicators/T01/members?unit=nosuch, 404, /v1/units",
    "/v1/alerts?unit=nosuch, 404, /v1/units",
    "/v1/cases/a%2Fb, 400, 斜杠",
    "/v1/cases/%00, 400, 核对地址",
    "/v1/cases, 400, id",
    "/v1/indicators?perod=2019Q4, 400, period",
    "/v1/cases?id=https%3A%2F%2Fa%2F%2Fb%3B1, 404, https://a//b;1",
    "/v1/nothing, 404, swagger-ui"
  })
  void saysWhatToDo(String path, int status, String hint) {
    assertThat(client.problem(path, status).path("detail").asString()).contains(hint);
  }

  @Test
  void aWrongMethodIsNotAllowed() {
    HttpRequest request = client.signedIn("/v1/overview").DELETE().build();
    assertThat(client.send(request).statusCode()).isEqualTo(405);
  }

  @Test
  void aBrowserThatRemembersThePasswordCannotBeUsedByAnotherSite() {
    HttpRequest request =
        client.signedIn("/v1/session").header("Origin", "https://evil.example").DELETE().build();
    assertThat(client.send(request).statusCode()).isEqualTo(403);
  }

  @Test
  void theQuarantineTellsWhereAndWhyButNotWho() {
    JsonNode page = client.get("/v1/quarantine");
    assertThat(page.path("total").asInt()).isEqualTo(2);
    assertThat(page.path("items").findValuesAsString("id")).containsExactly("q2", "q1");
    assertThat(page.path("items").get(1).path("location").asString()).isEqualTo("a.csv:7");
    assertThat(page.path("items").get(1).path("reason").asString()).contains("缺少办件编号");
    assertThat(page.toString()).doesNotContain("张三");
    assertThat(client.get("/v1/quarantine?source=" + Client.encoded("来源甲")).path("total").asInt())
        .isEqualTo(1);
  }

  @Test
  void unitsStandInOfficialOrderWithTheirKinds() {
    JsonNode items = client.get("/v1/units?period=2019Q4").path("items");
    assertThat(items.findValuesAsString("kindName")).contains("县直部门", "乡镇街道", "政务大厅");
    assertThat(items.get(0).path("unitName").asString()).matches("\\p{IsHan}+");
  }

  @Test
  void theOpenApiDocumentDescribesEveryEndpoint() {
    JsonNode document = client.get("/v3/api-docs");
    assertThat(document.path("openapi").asString()).startsWith("3.");
    assertThat(document.path("info").path("title").asString()).contains("三一");
    assertThat(document.path("paths").propertyNames())
        .contains(
            "/v1/overview",
            "/v1/targets",
            "/v1/indicators",
            "/v1/indicators/{code}",
            "/v1/indicators/{code}/members",
            "/v1/rankings",
            "/v1/alerts",
            "/v1/alerts/summary",
            "/v1/alerts/escalations",
            "/v1/alerts/stream",
            "/v1/units",
            "/v1/periods",
            "/v1/assessments",
            "/v1/assessments/{id}",
            "/v1/quarantine",
            "/v1/session")
        .contains("/v1/cases")
        .anyMatch(path -> path.startsWith("/v1/cases/"));
    for (JsonNode path : document.path("paths")) {
      for (JsonNode operation : path) {
        assertThat(operation.path("summary").asString()).matches(".*\\p{IsHan}.*");
        assertThat(operation.path("responses").path("default").path("content").propertyNames())
            .containsExactly("application/problem+json");
        for (JsonNode parameter : operation.path("parameters")) {
          JsonNode schema = parameter.path("schema");
          assertThat(schema.path("default").isContainer()).as(schema.toString()).isFalse();
        }
      }
    }
    assertThat(references(document)).allMatch(pointer -> !document.at(pointer).isMissingNode());
    assertThat(client.send(client.signedIn("/swagger-ui/index.html").build()).statusCode())
        .isEqualTo(200);
  }

  private static List<String> references(JsonNode document) {
    return document.findValuesAsString("$ref").stream().map(ref -> ref.substring(1)).toList();
  }

  @Test
  void aBodyThatIsNoJsonIsRefused() {
    HttpRequest request =
        client
            .request("/v1/session")
            .header("Content-Type", "application/json")
            .header("X-XSRF-TOKEN", "t")
            .header("Cookie", "XSRF-TOKEN=t")
            .POST(BodyPublishers.ofString("{"))
            .build();
    Client.problem(client.send(request), 400);
  }
}
