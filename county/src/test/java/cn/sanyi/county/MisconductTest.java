package cn.sanyi.county;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.model.calendar.ChinaTime;
import cn.sanyi.model.event.CaseEvent;
import cn.sanyi.model.event.EventType;
import cn.sanyi.model.fold.CaseFacts;
import cn.sanyi.model.fold.Finding;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each planted misconduct can be seen in the case events alone, by the rule of domain D. */
class MisconductTest {
  private static final FoldedCounty COUNTY = FoldedCounty.of(42, 40_000);

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"F2", "F10", "F17"})
  void isPlantedButStaysRare(Misconduct misconduct) {
    assertThat(COUNTY.planted(misconduct)).hasSizeBetween(10, 700).doesNotHaveDuplicates();
  }

  @Test
  void recordsAfterTheFact() {
    Map<Instant, Set<String>> byTenMinutes = new HashMap<>();
    int atOnce = 0;
    for (String id : COUNTY.planted(Misconduct.F1)) {
      assertThat(facts(id).findings()).contains(Finding.RECORDED_LATE);
      atOnce += facts(id).findings().contains(Finding.STEPS_AT_ONE_INSTANT) ? 1 : 0;
      Instant recorded = COUNTY.arrivals().get(id).get(0).recordedAt();
      Instant slot = Instant.ofEpochSecond(recorded.getEpochSecond() / 1200 * 1200);
      byTenMinutes.computeIfAbsent(slot, s -> new TreeSet<>()).add(id);
    }
    assertThat(atOnce).isBetween(1, COUNTY.planted(Misconduct.F1).size() - 1);
    assertThat(byTenMinutes.values()).anyMatch(ids -> ids.size() >= 5);
    assertThat(withFinding(Finding.STEPS_AT_ONE_INSTANT)).isSubsetOf(COUNTY.planted(Misconduct.F1));
  }

  @Test
  void closesInABurstOnTheLastEvenings() {
    Instant threeWorkingDays = Instant.parse("2019-12-26T16:00:00Z");
    assertThat(COUNTY.planted(Misconduct.F3))
        .allSatisfy(
            id -> {
              assertThat(facts(id).course().closedAt()).isAfter(threeWorkingDays);
              assertThat(facts(id).course().closedAt().atZone(ChinaTime.ZONE).getHour())
                  .isGreaterThanOrEqualTo(20);
            });
  }

  @Test
  void stopsTheClockLateAndLong() {
    assertThat(COUNTY.planted(Misconduct.F4))
        .allSatisfy(
            id -> {
              assertThat(facts(id).elapsed().suspendedDays()).isGreaterThanOrEqualTo(12);
              assertThat(ChinaTime.date(facts(id).elapsed().resumedAt()))
                  .isEqualTo(ChinaTime.date(facts(id).course().closedAt()));
            });
  }

  @Test
  void asksForCorrectionsAgainAndAgain() {
    assertThat(COUNTY.planted(Misconduct.F5))
        .allSatisfy(id -> assertThat(facts(id).findings()).contains(Finding.CORRECTED_TWICE));
  }

  @Test
  void filesAnewWhatWasPutAnEndToNearItsLimit() {
    Map<String, List<CaseFacts>> byApplicant = byApplicant(Misconduct.F6);
    assertThat(byApplicant.values())
        .allSatisfy(
            pair -> {
              assertThat(pair).hasSize(2);
              CaseFacts first = pair.get(0);
              CaseFacts second = pair.get(1);
              assertThat(second.handling().itemCode()).isEqualTo(first.handling().itemCode());
              assertThat(Duration.between(first.course().endedAt(), second.course().submittedAt()))
                  .isBetween(Duration.ZERO, Duration.ofDays(10));
            });
  }

  @Test
  void splitsOneApplicationIntoMany() {
    assertThat(byApplicant(Misconduct.F7).values())
        .allSatisfy(
            cases -> {
              assertThat(cases).hasSize(8);
              assertThat(cases.stream().map(facts -> facts.handling().itemCode()).distinct())
                  .hasSize(1);
              assertThat(
                      cases.stream().map(c -> ChinaTime.date(c.course().submittedAt())).distinct())
                  .hasSize(1);
            });
  }

  @Test
  void filesOnlineFromBehindTheCounter() {
    Set<String> planted = new HashSet<>(COUNTY.planted(Misconduct.F8));
    for (String id : COUNTY.arrivals().keySet()) {
      boolean proxy =
          COUNTY.timeline(id).stream()
              .anyMatch(
                  e ->
                      e.type() == EventType.SUBMITTED
                          && e.parties().channel().online()
                          && e.parties().handlerToken() != null);
      assertThat(proxy).as(id).isEqualTo(planted.contains(id));
    }
    assertThat(planted)
        .allMatch(id -> facts(id).burden().visits() > 0 && !facts(id).application().online());
  }

  @Test
  void finishesEarlyByALimitMadeLonger() {
    Map<String, Offer> offers =
        COUNTY.world().offers.stream()
            .filter(Offer::madeLonger)
            .collect(Collectors.toMap(o -> o.code, o -> o));
    assertThat(COUNTY.planted(Misconduct.F12))
        .allSatisfy(
            id -> {
              Offer offer = offers.get(facts(id).handling().itemCode());
              assertThat(facts(id).handling().itemVersion()).isEqualTo(2);
              assertThat(facts(id).limits().limitDays()).isGreaterThan(offer.promised);
            });
  }

  @Test
  void closesBeforeAcceptingOrDatesTheClosingBack() {
    List<String> planted = COUNTY.planted(Misconduct.F16);
    assertThat(withFinding(Finding.CLOSED_BEFORE_ACCEPTED)).isNotEmpty().isSubsetOf(planted);
    Set<String> before = withFinding(Finding.CLOSED_BEFORE_ACCEPTED);
    assertThat(planted)
        .anyMatch(id -> !before.contains(id))
        .allMatch(id -> before.contains(id) || datedBack(id));
  }

  private static boolean datedBack(String id) {
    List<CaseEvent> closings =
        COUNTY.arrivals().get(id).stream().filter(e -> e.type() == EventType.CLOSED).toList();
    CaseEvent first = closings.get(0);
    CaseEvent last = closings.get(closings.size() - 1);
    return last.entry().revision() > first.entry().revision()
        && last.occurredAt().isBefore(first.occurredAt())
        && facts(id).elapsed().onTime();
  }

  private static CaseFacts facts(String id) {
    return COUNTY.facts().get(id);
  }

  private static Set<String> withFinding(Finding finding) {
    return COUNTY.facts().values().stream()
        .filter(f -> f.findings().contains(finding))
        .map(CaseFacts::caseId)
        .collect(Collectors.toSet());
  }

  private static Map<String, List<CaseFacts>> byApplicant(Misconduct misconduct) {
    Map<String, List<CaseFacts>> byApplicant = new HashMap<>();
    for (String id : COUNTY.planted(misconduct)) {
      String applicant =
          COUNTY.timeline(id).stream()
              .filter(e -> e.type() == EventType.SUBMITTED)
              .findFirst()
              .orElseThrow()
              .parties()
              .applicantToken();
      byApplicant.computeIfAbsent(applicant, a -> new ArrayList<>()).add(facts(id));
    }
    return byApplicant;
  }
}
