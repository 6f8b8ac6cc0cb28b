package cn.sanyi.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.warehouse.indicator.Indicator;
import cn.sanyi.warehouse.indicator.Indicator.Subject;
import cn.sanyi.warehouse.indicator.Indicators;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ApiTest
class IndicatorIT {
  @LocalServerPort private int port;
  private Client client;

  @BeforeEach
  void client() {
    client = new Client(port);
  }

  static List<Indicator> all() {
    return Indicators.standard().all();
  }

  @Test
  void targetsAreTheFourOfThePlanInItsOrderWithAVerdictEach() {
    JsonNode targets = client.get("/v1/targets?period=2019Q4");
    assertThat(targets.path("items").findValuesAsString("code"))
        .containsExactly("N02", "D03", "O01", "O03");
    for (JsonNode target : targets.path("items")) {
      assertThat(target.path("state").asString()).isEqualTo("VALUE");
      assertThat(target.path("targetKind").asString()).isEqualTo("方案目标");
      boolean reached =
          target.path("value").decimalValue().compareTo(target.path("target").decimalValue()) >= 0;
      assertThat(target.path("verdict").asString()).isEqualTo(reached ? "MET" : "MISSED");
      assertThat(target.path("verdictName").asString()).isEqualTo(reached ? "达标" : "未达标");
      assertThat(target.path("reason").asString()).contains(target.path("display").asString());
      assertThat(target.path("rule").asString()).isNotBlank();
      assertThat(target.path("ruleVersion").asString()).isNotBlank();
    }
  }

  @Test
  void beforeItsDeadlineAMissedTargetIsAtRisk() {
    JsonNode october = client.get("/v1/targets?period=2019-10").path("items");
    assertThat(october.findValuesAsString("verdict")).doesNotContain("MISSED");
  }

  @ParameterizedTest
  @MethodSource("all")
  void theTableOfUnitsSaysWhatEachIndicatorSays(Indicator indicator) {
    JsonNode table = client.get("/v1/indicators/units?period=2019Q4");
    JsonNode item = table.path("items").path(all().indexOf(indicator));
    assertThat(item.path("code").asString()).isEqualTo(indicator.code());
    assertThat(item.path("units")).isNotEmpty();
    assertThat(item.path("units"))
        .isEqualTo(
            client.get("/v1/indicators/" + indicator.code() + "?period=2019Q4").path("units"));
  }

  @ParameterizedTest
  @MethodSource("all")
  void membersAddUpToTheNumbersTheyAreBehind(Indicator indicator) {
    JsonNode insight = client.get("/v1/indicators/" + indicator.code() + "?period=2019Q4");
    JsonNode county = insight.path("county");
    assertThat(amount(indicator, "numerator", "", indicator.numerator().summed()))
        .isEqualByComparingTo(county.path("numerator").decimalValue());
    boolean summed = indicator.denominator() != null && indicator.denominator().summed();
    assertThat(amount(indicator, "denominator", "", summed))
        .isEqualByComparingTo(county.path("denominator").decimalValue());
    for (JsonNode unit : insight.path("units")) {
      if (unit.path("state").asString().equals("VALUE")) {
        String of = "&unit=" + Client.encoded(unit.path("unitCode").asString());
        assertThat(amount(indicator, "denominator", of, summed))
            .as(unit.toString())
            .isEqualByComparingTo(unit.path("denominator").decimalValue());
        break;
      }
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void whatIsNotInTheNumeratorIsTheRemainder(Indicator indicator) {
    String members = "/v1/indicators/" + indicator.code() + "/members?period=2019Q4&part=";
    if (indicator.numerator().summed()) {
      assertThat(client.problem(members + "remainder", 400).path("detail").asString())
          .contains("差额");
      return;
    }
    long denominator = client.get(members + "denominator").path("total").asLong();
    long numerator = client.get(members + "numerator").path("total").asLong();
    assertThat(client.get(members + "remainder").path("total").asLong())
        .isEqualTo(denominator - numerator);
  }

  @ParameterizedTest
  @MethodSource("all")
  void unitsAddUpToTheCounty(Indicator indicator) {
    JsonNode insight = client.get("/v1/indicators/" + indicator.code() + "?period=2019Q4");
    BigDecimal sum = BigDecimal.ZERO;
    for (JsonNode unit : insight.path("units")) {
      sum = sum.add(unit.path("denominator").decimalValueOpt().orElse(BigDecimal.ZERO));
      assertThat(unit.path("unitName").asString()).isNotBlank();
    }
    assertThat(sum).isEqualByComparingTo(insight.path("county").path("denominator").decimalValue());
  }

  @Test
  void pagesOfMembersDivideTheWhole() {
    Set<String> seen = new HashSet<>();
    long total = 1;
    for (int page = 0; (long) page * 60 < total; page++) {
      JsonNode answer =
          client.get(
              "/v1/indicators/N04/members?period=2019Q4&part=denominator&size=60&page=" + page);
      total = answer.path("total").asLong();
      answer.path("items").forEach(item -> seen.add(item.path("caseId").asString()));
    }
    assertThat(seen).hasSize((int) total).hasSizeGreaterThan(60);
  }

  @Test
  void zeroIsAValue() {
    JsonNode rate = figure("/v1/indicators?period=2018Q2&scope=all", "N04");
    assertThat(rate.path("state").asString()).isEqualTo("VALUE");
    assertThat(rate.path("numerator").asInt()).isZero();
    assertThat(rate.path("denominator").asInt()).isEqualTo(2);
    assertThat(rate.path("value").decimalValue()).isZero();
    assertThat(rate.path("display").asString()).isEqualTo("0.00%");
    assertThat(rate.path("verdict").asString()).isEqualTo("MISSED");
  }

  @Test
  void noDataIsNotZero() {
    for (JsonNode figure : client.get("/v1/indicators?period=2017Q1").path("items")) {
      assertThat(figure.path("state").asString()).isEqualTo("NO_DATA");
      assertThat(figure.path("value").isNull()).isTrue();
      assertThat(figure.path("display").asString()).isEqualTo("无数据");
      assertThat(figure.path("verdict").asString()).isIn("NO_DATA", "NOT_APPLICABLE");
    }
  }

  @Test
  void anIndicatorOfItemsDoesNotApplyToAUnitThatOwnsNone() {
    JsonNode units = client.get("/v1/indicators/O03?period=2019Q4").path("units");
    assertThat(units.findValuesAsString("state")).contains("NOT_APPLICABLE", "VALUE");
    JsonNode cases = client.get("/v1/indicators/N04?period=2017Q1").path("units");
    assertThat(cases.findValuesAsString("state")).containsOnly("NO_DATA").isNotEmpty();
  }

  @Test
  void aUnitsFigureIsItsRowOfTheCountysTable() {
    for (JsonNode row : client.get("/v1/indicators/T01?period=2019Q4").path("units")) {
      if (row.path("state").asString().equals("VALUE")) {
        String of = Client.encoded(row.path("unitCode").asString());
        JsonNode figure = figure("/v1/indicators?period=2019Q4&unit=" + of, "T01");
        assertThat(figure.path("numerator")).isEqualTo(row.path("numerator"));
        assertThat(figure.path("display")).isEqualTo(row.path("display"));
        return;
      }
    }
    throw new AssertionError("no unit has any case");
  }

  @Test
  void aNumberOfItemsIsAskedOfTheCountyNotOfAUnit() {
    JsonNode unit = client.get("/v1/indicators/O03?period=2019Q4").path("units").get(0);
    JsonNode figure =
        figure(
            "/v1/indicators?period=2019Q4&unit=" + Client.encoded(unit.path("unitCode").asString()),
            "O03");
    assertThat(figure.path("target").isNull()).isTrue();
    assertThat(figure.path("targetKind").asString()).isEqualTo("监测指标");
    assertThat(figure.path("verdict").asString()).isIn("NOT_APPLICABLE", "NO_DATA");
  }

  @Test
  void tellsHowAnIndicatorIsDefined() {
    for (Indicator indicator : all()) {
      JsonNode definition = client.get("/v1/indicators/" + indicator.code()).path("definition");
      assertThat(definition.path("note").asString()).isEqualTo(indicator.note());
      assertThat(definition.path("population").asString()).isEqualTo(indicator.population());
      assertThat(definition.path("subject").asString())
          .isEqualTo(indicator.subject() == Subject.CASE ? "case" : "item");
    }
  }

  @Test
  void anUnknownIndicatorIsNotFoundAndNamesThoseThatAre() {
    assertThat(client.problem("/v1/indicators/X99", 404).path("detail").asString())
        .contains("X99", "N02");
    client.problem("/v1/indicators/X99/members", 404);
  }

  private BigDecimal amount(Indicator indicator, String part, String unit, boolean summed) {
    JsonNode members =
        client.get(
            "/v1/indicators/" + indicator.code() + "/members?period=2019Q4&part=" + part + unit);
    BigDecimal amount = members.path("amount").decimalValueOpt().orElse(BigDecimal.ZERO);
    if (!summed) {
      assertThat(members.path("total").decimalValue()).isEqualByComparingTo(amount);
    }
    return amount;
  }

  private JsonNode figure(String path, String code) {
    for (JsonNode figure : client.get(path).path("items")) {
      if (figure.path("code").asString().equals(code)) {
        return figure;
      }
    }
    throw new AssertionError(path + " has no " + code);
  }
}
