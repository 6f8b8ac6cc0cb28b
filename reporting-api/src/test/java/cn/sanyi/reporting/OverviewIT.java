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
                .mapToLong(CaseFacts::logEvents)
                .sum());
    assertThat(overview.path("online").asLong())
        .isEqualTo(count(one -> here(one) && Boolean.TRUE.equals(one.online())))
        .isPositive();
    assertThat(overview.path("closed").asLong()).isEqualTo(count(OverviewIT::closed)).isPositive();
    assertThat(overview.path("closedOnTime").asLong())
        .isEqualTo(count(one -> closed(one) && Boolean.TRUE.equals(one.onTime())))
        .isPositive();
    assertThat(overview.path("openOverdue").asLong())
        .isEqualTo(
            count(one -> one.overdueAt(QUARTER.end()) && one.dueAt().isBefore(QUARTER.end())));
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
  void aQuarterWithoutDataIsAllZero() {
    JsonNode overview = new Client(port).get("/v1/overview?period=2017Q1");
    assertThat(overview.path("cases").asLong()).isZero();
    assertThat(overview.path("findings")).isEmpty();
    assertThat(overview.path("cards")).hasSize(3);
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
    Instant first = one.acceptedAt() != null ? one.acceptedAt() : one.submittedAt();
    return one.state() != CaseState.DELETED && first != null && within(first);
  }

  private static boolean closed(CaseFacts one) {
    return one.state() == CaseState.CLOSED && within(one.closedAt());
  }

  private static boolean within(Instant instant) {
    return !instant.isBefore(QUARTER.start()) && instant.isBefore(QUARTER.end());
  }
}
