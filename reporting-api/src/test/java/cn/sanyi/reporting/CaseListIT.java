package cn.sanyi.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The cases behind the totals of the overview. */
@ApiTest
class CaseListIT {
  @LocalServerPort private int port;
  private Client client;

  @BeforeEach
  void client() {
    client = new Client(port);
  }

  @Test
  void everyTotalIsAsLongAsItsList() {
    for (String period : new String[] {"2019Q4", "2018Q2", "all"}) {
      JsonNode overview = client.get("/v1/overview?scope=all&period=" + period);
      assertThat(total(period, "cases")).isEqualTo(overview.path("cases").asLong()).isPositive();
      assertThat(total(period, "online")).isEqualTo(overview.path("online").asLong());
      assertThat(total(period, "closed")).isEqualTo(overview.path("closed").asLong());
      assertThat(total(period, "closed_on_time")).isEqualTo(overview.path("closedOnTime").asLong());
      assertThat(total(period, "open_overdue")).isEqualTo(overview.path("openOverdue").asLong());
      for (JsonNode finding : overview.path("findings")) {
        assertThat(total(period, "cases&finding=" + finding.path("code").asString()))
            .isEqualTo(finding.path("cases").asLong());
      }
    }
  }

  @Test
  void listsTheCasesThemselves() {
    JsonNode page = client.get("/v1/overview/cases?period=2018Q2&of=open_overdue&scope=all");
    assertThat(page.path("items").findValuesAsString("caseId")).containsExactly(TestCounty.OPEN);
    assertThat(page.path("items").get(0).path("itemName").asString()).isEqualTo("手工录入的事项");
  }

  @Test
  void filtersByItem() {
    String item = "cases&item=" + Client.encoded("手工事项");
    assertThat(total("all", item)).isEqualTo(2);
    assertThat(total("2019Q4", item)).isZero();
    assertThat(total("all", "cases&item=%27%20OR%201%3D1")).isZero();
  }

  @Test
  void namesTheTotalsThatThereAreForAnyOther() {
    assertThat(client.problem("/v1/overview/cases?of=none", 400).path("detail").asString())
        .contains("none", "open_overdue");
  }

  private long total(String period, String of) {
    return client
        .get("/v1/overview/cases?scope=all&period=%s&of=%s".formatted(period, of))
        .path("total")
        .asLong();
  }
}
