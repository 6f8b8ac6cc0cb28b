package cn.sanyi.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.model.fold.CaseFacts;
import cn.sanyi.model.fold.CaseState;
import cn.sanyi.model.period.Period;
import java.time.Instant;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ApiTest
class OverviewIT {
  private static final Period QUARTER = TestCounty.QUARTER;

  @LocalServerPort private int port;

  @Test
  void countsWhatTheFactsSay() {
    JsonNode overview = new Client(port).get("/v1/overview?period=2019Q4");
    assertThat(overview.path("period").asString()).isEqualTo("2019Q4");
    assertThat(overview.path("asOf").asString()).isEqualTo("2020-01-01T00:00:00+08:00");
    assertThat(overview.path("cases").asLong()).isEqualTo(count(OverviewIT::here)).isPositive();
    assertThat(overview.path("logEvents").asLong())
        .isEqualTo(
            TestCounty.facts().stream()
                .filter(OverviewIT::here)
                .mapToLong(facts -> facts.trail().logEvents())
                .sum());
    assertThat(overview.path("online").asLong())
        .isEqualTo(count(one -> here(one) && Boolean.TRUE.equals(one.application().online())))
        .isPositive();
    assertThat(overview.path("closed").asLong()).isEqualTo(count(OverviewIT::closed)).isPositive();
    assertThat(overview.path("closedOnTime").asLong())
        .isEqualTo(count(one -> closed(one) && Boolean.TRUE.equals(one.elapsed().onTime())))
        .isPositive();
    assertThat(overview.path("openOverdue").asLong())
        .isEqualTo(
            count(
                one ->
                    !one.caseId().startsWith("手工")
                        && one.overdueAt(QUARTER.end())
                        && one.due().dueAt().isBefore(QUARTER.end())));
    assertThat(overview.path("quarantined").asLong()).isEqualTo(2);
  }

  @Test
  void namesFindingsAndCountsTheirCases() {
    JsonNode findings = new Client(port).get("/v1/overview?period=2019Q4").path("findings");
    assertThat(findings).isNotEmpty();
    for (JsonNode finding : findings) {
      assertThat(finding.path("name").asString()).matches("\\p{IsHan}+");
      assertThat(finding.path("cases").asLong())
          .isEqualTo(
              count(
                  one ->
                      here(one)
                          && one.findings().stream()
                              .anyMatch(f -> f.name().equals(finding.path("code").asString()))));
    }
  }

  @Test
  void countsCardsOfEveryLevelOnceThoughTheyWereInsertedTwice() {
    JsonNode cards = new Client(port).get("/v1/overview?period=2019Q4").path("cards");
    assertThat(cards).hasSize(3);
    for (JsonNode level : cards) {
      long issued =
          TestCounty.cards().stream()
              .filter(card -> card.level().name().equals(level.path("level").asString()))
              .filter(card -> within(card.firesAt()))
              .count();
      assertThat(level.path("issued").asLong()).isEqualTo(issued);
      assertThat(level.path("revoked").asLong()).isZero();
    }
  }

  @Test
  void aQuarterWithoutDataHasNoFiguresAndSaysWhy() {
    Client client = new Client(port);
    // Long before the first case, between cases, and after the last.
    for (String period : new String[] {"2013Q1", "2019Q1", "2021Q1"}) {
      JsonNode overview = client.get("/v1/overview?scope=all&period=" + period);
      assertThat(overview.path("noData").asString()).as(period).contains("数据");
      for (String figure :
          new String[] {"cases", "logEvents", "online", "closed", "closedOnTime", "openOverdue"}) {
        assertThat(overview.path(figure).isNull()).as(period + " " + figure).isTrue();
      }
      assertThat(overview.path("findings")).isEmpty();
      for (JsonNode level : overview.path("cards")) {
        assertThat(level.path("open").isNull()).isTrue();
        assertThat(level.path("issued").isNull()).isTrue();
      }
      for (JsonNode target : client.get("/v1/targets?period=" + period).path("items")) {
        assertThat(target.path("state").asString()).as(target.toString()).isEqualTo("NO_DATA");
        assertThat(target.path("verdict").asString()).isEqualTo("NO_DATA");
      }
      for (String list :
          new String[] {
            "/v1/alerts?period=",
            "/v1/overview/cases?of=open_overdue&period=",
            "/v1/indicators/T01/members?period="
          }) {
        JsonNode page = client.get(list + period);
        assertThat(page.path("total").isNull()).as(list + period).isTrue();
        assertThat(page.path("noData").asString()).isNotBlank();
      }
    }
    assertThat(client.get("/v1/overview?period=2021Q1").path("noData").asString())
        .contains("2019-12-31");
  }

  @Test
  void whatIsOpenAtThePeriodsEndIsCountedWheneverItBegan() {
    Client client = new Client(port);
    // Overdue since May 2018; nothing new happened to it in the county's quarter.
    JsonNode quarter = client.get("/v1/overview?period=2019Q4&scope=all");
    JsonNode cases =
        client.get("/v1/overview/cases?period=2019Q4&scope=all&of=open_overdue&size=500");
    assertThat(cases.path("items").findValuesAsString("caseId")).contains(TestCounty.OPEN);
    assertThat(cases.path("total")).isEqualTo(quarter.path("openOverdue"));
    JsonNode open = client.get("/v1/alerts?period=2019Q4&scope=all&open=true&size=500");
    assertThat(open.path("items").findValuesAsString("caseId")).contains(TestCounty.OPEN);
    JsonNode issued = client.get("/v1/alerts?period=2019Q4&scope=all&size=500");
    assertThat(issued.path("items").findValuesAsString("caseId")).doesNotContain(TestCounty.OPEN);
  }

  @Test
  void aCardOfACaseThatEndedLaterWasOpenAtThePeriodsEnd() {
    Client client = new Client(port);
    String period = TestCounty.periodWithOverdueCase();
    Instant end = Period.parse(period).end();
    String open = "/v1/alerts?open=true&size=500&period=" + period;
    long then =
        TestCounty.cards().stream()
            .filter(card -> card.firesAt().isBefore(end))
            .filter(card -> !card.caseId().startsWith("手工"))
            .filter(card -> openAt(card.caseId(), end))
            .count();
    assertThat(client.get(open).path("total").asLong()).isEqualTo(then).isPositive();
    for (JsonNode card : client.get(open).path("items")) {
      assertThat(card.path("caseEndedAt").isNull()).isTrue();
      assertThat(card.path("open").asBoolean()).isTrue();
    }
  }

  private static boolean openAt(String caseId, Instant at) {
    return TestCounty.facts().stream()
        .filter(one -> one.caseId().equals(caseId))
        .allMatch(one -> one.course().endedAt() == null || !one.course().endedAt().isBefore(at));
  }

  @Test
  void periodsAreTheQuartersThatHoldCases() {
    JsonNode items = new Client(port).get("/v1/periods?scope=all").path("items");
    assertThat(items.get(0).path("period").asString()).isEqualTo("2019Q4");
    assertThat(items.get(0).path("to").asString()).isEqualTo("2019-12-31");
    assertThat(items.get(items.size() - 1).path("period").asString()).isEqualTo("2018Q2");
    assertThat(items.get(items.size() - 1).path("cases").asLong()).isEqualTo(2);
  }

  private static long count(Predicate<CaseFacts> which) {
    return TestCounty.facts().stream().filter(which).count();
  }

  private static boolean here(CaseFacts one) {
    Instant first =
        one.course().acceptedAt() != null ? one.course().acceptedAt() : one.course().submittedAt();
    return one.course().state() != CaseState.DELETED && first != null && within(first);
  }

  private static boolean closed(CaseFacts one) {
    return one.course().state() == CaseState.CLOSED && within(one.course().closedAt());
  }

  private static boolean within(Instant instant) {
    return !instant.isBefore(QUARTER.start()) && instant.isBefore(QUARTER.end());
  }
}
