package cn.sanyi.reporting;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.model.card.Card;
import cn.sanyi.model.card.Level;
import cn.sanyi.model.period.Period;
import cn.sanyi.warehouse.row.IssuedCard;
import cn.sanyi.warehouse.row.Tables;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ApiTest
class AlertIT {
  /** Cards of these tests fire in quarters of their own, so that they disturb no count. */
  private static final Instant FIRES_2014 = Instant.parse("2014-05-06T01:00:00Z");

  private static final Instant FIRES = Instant.parse("2016-05-04T01:00:00Z");

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
    assertThat(first.path("values"))
        .isNotEmpty()
        .isEqualTo(new JsonMapper().readTree(card.valuesSeen()));
    assertThat(first.propertyNames()).contains("raisedAt").doesNotContain("valuesSeen", "revision");
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
    assertThat(total("/v1/alerts?open=true") + total("/v1/alerts?open=false"))
        .isEqualTo(total("/v1/alerts"));
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
  void aCaseStandsOnceUnderItsHighestLevelWithAllItsCards() {
    JsonNode page = client.get("/v1/alerts/cases?period=2019Q4&size=500");
    Map<String, List<Card>> cases =
        TestCounty.cards().stream()
            .filter(card -> !card.caseId().startsWith("手工"))
            .filter(card -> card.firesAt().compareTo(Period.parse("2019Q4").start()) >= 0)
            .filter(card -> card.firesAt().isBefore(Period.parse("2019Q4").end()))
            .collect(groupingBy(Card::caseId));
    assertThat(page.path("total").asInt()).isEqualTo(cases.size()).isPositive();
    assertThat(page.path("cards").asLong())
        .isEqualTo(total("/v1/alerts?period=2019Q4"))
        .isGreaterThan(page.path("total").asLong());
    assertThat(page.path("items").findValuesAsString("caseId"))
        .contains(cases.keySet().toArray(String[]::new));
    for (JsonNode one : page.path("items")) {
      List<Card> cards = cases.get(one.path("caseId").asString());
      assertThat(one.path("cards")).hasSize(cards.size());
      assertThat(one.path("level").asString())
          .isEqualTo(cards.stream().map(Card::level).max(Level::compareTo).orElseThrow().name());
    }
    long sum = 0;
    for (Level level : Level.values()) {
      sum += total("/v1/alerts/cases?period=2019Q4&level=" + level);
    }
    assertThat(sum).isEqualTo(cases.size());
  }

  @Test
  void theSummarysCasesAreThoseOfTheList() {
    for (JsonNode level : client.get("/v1/alerts/summary?period=2019-11").path("levels")) {
      String of = "/v1/alerts/cases?period=2019-11&open=true&level=";
      assertThat(level.path("openCases").asLong())
          .isEqualTo(total(of + level.path("level").asString()));
    }
  }

  @Test
  void aWarningWhoseLimitIsOverSaysSo() {
    Instant due = Instant.parse("2019-11-14T16:00:00Z");
    IssuedCard warning =
        IssuedCard.standing(
            new Card(
                "过期:1",
                Level.WARNING,
                "WARNING-NEAR-DUE",
                "1",
                due.minusSeconds(86_400),
                due,
                0,
                TestCounty.UNIT,
                null,
                "只剩 1 个工作日",
                "{}"),
            due.minusSeconds(86_400),
            null,
            1);
    TestEngines.insert(Tables.CARD, List.of(warning));
    try {
      assertThat(standing("2019-11-01..2019-11-14")).isEqualTo("NEAR_DUE 临近期限 null");
      assertThat(standing("2019-11-01..2019-11-15")).isEqualTo("OVERDUE 已超期 1 个工作日 1");
      // A week later: five working days more.
      assertThat(standing("2019-11-01..2019-11-22")).isEqualTo("OVERDUE 已超期 6 个工作日 6");
    } finally {
      TestEngines.execute(
          "ALTER TABLE card DELETE WHERE case_id = '过期:1' SETTINGS mutations_sync = 1");
    }
  }

  @Test
  void aCaseThatEndedInThePeriodsLastMomentIsOpenInNoPlace() {
    Instant end = Period.parse("2014Q2").end();
    for (Instant ended : List.of(end.minusMillis(1), end)) {
      Card card = TestCards.red("末刻:" + ended.toEpochMilli(), FIRES_2014, 1, null).card();
      TestEngines.insert(Tables.CARD, List.of(IssuedCard.standing(card, FIRES_2014, ended, 1)));
    }
    JsonNode cards = client.get("/v1/alerts?period=2014Q2&scope=all").path("items");
    assertThat(cards).hasSize(2);
    for (JsonNode card : cards) {
      boolean open = card.path("caseId").asString().endsWith(":" + end.toEpochMilli());
      assertThat(card.path("open").asBoolean()).as(card.toString()).isEqualTo(open);
      assertThat(card.path("standing").asString()).isEqualTo(open ? "OVERDUE" : "ENDED");
    }
    assertThat(total("/v1/alerts?period=2014Q2&open=true&scope=all")).isEqualTo(1);
    assertThat(total("/v1/alerts?period=2014Q2&open=false&scope=all")).isEqualTo(1);
  }

  private String standing(String period) {
    for (JsonNode one :
        client.get("/v1/alerts/cases?open=true&size=500&period=" + period).path("items")) {
      if (one.path("caseId").asString().equals("过期:1")) {
        return one.path("standing").asString()
            + " "
            + one.path("standingName").asString()
            + " "
            + (one.path("daysOverNow").isNull() ? null : one.path("daysOverNow").asInt());
      }
    }
    throw new AssertionError("no such case in " + period);
  }

  /** Counted here by hand from what the county's rules say. */
  @Test
  void threeYellowCardsOfOneUnitRuleAndQuarterComeToARedOne() {
    Map<List<String>, Long> yellows =
        TestCounty.cards().stream()
            .filter(card -> card.level() == Level.YELLOW)
            .filter(card -> Period.parse("2019Q4").start().compareTo(card.firesAt()) <= 0)
            .filter(card -> Period.parse("2019Q4").end().compareTo(card.firesAt()) > 0)
            .collect(groupingBy(card -> List.of(card.unitCode(), card.rule()), counting()));
    yellows.values().removeIf(cards -> cards < 3);
    JsonNode items = client.get("/v1/alerts/escalations?period=2019Q4").path("items");
    assertThat(items.size()).isEqualTo(yellows.size()).isPositive();
    for (JsonNode item : items) {
      String unit = item.path("unitCode").asString();
      String rule = item.path("cardRule").asString();
      assertThat(item.path("cards").asLong()).isEqualTo(yellows.get(List.of(unit, rule)));
      assertThat(item.path("level").asString()).isEqualTo("RED");
      assertThat(item.path("cardRuleName").asString()).matches("\\p{IsHan}+");
      String cards = "/v1/alerts?period=2019Q4&level=yellow&unit=" + Client.encoded(unit);
      assertThat(total(cards + "&revoked=false&rule=" + rule))
          .isEqualTo(item.path("cards").asLong());
    }
    String unit = items.get(0).path("unitCode").asString();
    assertThat(
            client
                .get("/v1/alerts/escalations?period=2019Q4&unit=" + Client.encoded(unit))
                .path("items")
                .findValuesAsString("unitCode"))
        .containsOnly(unit);
    client.problem("/v1/alerts/escalations?unit=nobody", 404);
  }

  @Test
  void aThirdCardRevokedTakesTheEscalationBack() {
    String period = "/v1/alerts/escalations?period=2015Q2&scope=all";
    Instant fires = Instant.parse("2015-05-04T01:00:00Z");
    for (int i = 1; i <= 3; i++) {
      TestEngines.insert(Tables.CARD, List.of(yellow("升级:" + i, fires.plusSeconds(i), null)));
    }
    JsonNode item = client.get(period).path("items").get(0);
    assertThat(item.path("reachedAt").asString()).isEqualTo("2015-05-04T09:00:03+08:00");
    assertThat(client.get("/v1/alerts/escalations?period=2015-04&scope=all").path("items"))
        .isEmpty();
    assertThat(client.get("/v1/alerts/escalations?period=2015-05&scope=all").path("items"))
        .hasSize(1);
    TestEngines.insert(
        Tables.CARD, List.of(yellow("升级:2", fires.plusSeconds(2), fires.plusSeconds(60))));
    assertThat(client.get(period).path("items")).isEmpty();
  }

  @Test
  void aRevokedCardIsNeitherOpenNorForgotten() {
    IssuedCard card = TestCards.red("撤销:1", FIRES, 1, null);
    TestEngines.insert(Tables.CARD, List.of(card));
    TestEngines.insert(
        Tables.CARD, List.of(TestCards.red("撤销:1", FIRES, 2, FIRES.plusSeconds(60))));
    JsonNode red = client.get("/v1/alerts/summary?period=2016Q2&scope=all").path("levels").get(2);
    assertThat(red.path("revoked").asInt()).isEqualTo(1);
    JsonNode shown =
        client.get("/v1/alerts?period=2016Q2&open=false&scope=all").path("items").get(0);
    assertThat(total("/v1/alerts?period=2016Q2&revoked=true&scope=all")).isEqualTo(1);
    assertThat(total("/v1/alerts?period=2016Q2&revoked=false&scope=all")).isZero();
    assertThat(shown.path("open").asBoolean()).isFalse();
    assertThat(shown.path("revokedReason").asString()).isEqualTo("办结时间更正");
  }

  private long total(String path) {
    return client.get(path).path("total").asLong();
  }

  private static IssuedCard yellow(String caseId, Instant firesAt, Instant revokedAt) {
    return TestCards.card(
        caseId, "YELLOW", "Y-TEST", firesAt, revokedAt == null ? 1 : 2, revokedAt);
  }
}
