package cn.sanyi.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What is of no unit of the county stays outside its figures, unless asked for. */
@ApiTest
class CountyScopeIT {
  private static final String FOREIGN = TestCounty.FOREIGN.code();

  @LocalServerPort private int port;
  private Client client;

  @BeforeEach
  void client() {
    client = new Client(port);
  }

  @Test
  void casesOfUnitsThatNobodyRegisteredDoNotCountButAreTold() {
    JsonNode county = client.get("/v1/overview?period=2018Q2");
    assertThat(county.path("outside").asLong()).isEqualTo(2);
    JsonNode all = client.get("/v1/overview?period=2018Q2&scope=all");
    assertThat(all.path("cases").asLong()).isEqualTo(2);
    assertThat(all.path("openOverdue").asLong()).isEqualTo(1);
    assertThat(client.get("/v1/overview?period=2019Q4").path("outside").asLong()).isZero();
  }

  @Test
  void theirListsAreAsEmptyAsTheirNumbers() {
    for (String path :
        new String[] {
          "/v1/overview/cases?period=2018Q2",
          "/v1/overview/cases?period=2018Q2&of=open_overdue",
          "/v1/indicators/N04/members?period=2018Q2",
          "/v1/alerts?period=2018Q2"
        }) {
      assertThat(client.get(path).path("total").isNull()).as(path).isTrue();
      assertThat(client.get(path + "&scope=all").path("total").asLong()).as(path).isPositive();
    }
    String unit = "&unit=" + Client.encoded("无名单位");
    assertThat(client.get("/v1/indicators/N04/members?period=2018Q2" + unit).path("total").asLong())
        .as("who asks for the unit itself gets it")
        .isEqualTo(2);
    assertThat(client.get("/v1/alerts?period=2018Q2" + unit).path("total").asLong()).isPositive();
  }

  @Test
  void aSourcesOwnDepartmentStandsInNoTableOfTheCounty() {
    String path = "/v1/indicators/T01?period=2019Q4";
    assertThat(client.get(path).path("units").findValuesAsString("unitCode"))
        .contains(TestCounty.UNIT)
        .doesNotContain(FOREIGN);
    assertThat(client.get(path + "&scope=all").path("units").findValuesAsString("unitCode"))
        .contains(TestCounty.UNIT, FOREIGN);
  }

  @Test
  void theRegisterSaysWhichUnitsAreTheCountys() {
    JsonNode units = client.get("/v1/units");
    assertThat(units.path("county").path("unitName").asString()).isEqualTo("师宗县");
    for (JsonNode unit : units.path("items")) {
      assertThat(unit.path("inCounty").asBoolean())
          .as(unit.toString())
          .isEqualTo(!unit.path("unitCode").asString().equals(FOREIGN));
    }
  }

  @Test
  void quartersOfForeignCasesAreNoneOfTheCountys() {
    assertThat(client.get("/v1/periods").path("items").findValuesAsString("period"))
        .contains("2019Q4")
        .doesNotContain("2018Q2");
  }

  @Test
  void anyOtherScopeIsRefused() {
    assertThat(client.problem("/v1/overview?scope=world", 400).path("detail").asString())
        .contains("world", "county", "all");
  }
}
