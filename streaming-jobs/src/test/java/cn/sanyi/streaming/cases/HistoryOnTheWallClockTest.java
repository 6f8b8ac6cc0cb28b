package cn.sanyi.streaming.cases;

import static cn.sanyi.streaming.cases.Given.DUE;
import static cn.sanyi.streaming.cases.Given.ITEM;
import static cn.sanyi.streaming.cases.Given.accepted;
import static cn.sanyi.streaming.cases.Given.at;
import static cn.sanyi.streaming.cases.Given.closed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.sanyi.county.County;
import cn.sanyi.county.CountySettings;
import cn.sanyi.model.event.CaseEvent;
import cn.sanyi.model.event.EventType;
import cn.sanyi.model.item.ServiceItem;
import cn.sanyi.model.period.Period;
import cn.sanyi.streaming.kafka.JobClock;
import cn.sanyi.warehouse.row.IssuedCard;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A past quarter is given to a job that runs on the wall's clock. */
class HistoryOnTheWallClockTest {
  private static final Duration SETTLE = CaseSettings.of(JobClock.WALL).settle();
  private static final Duration PATIENCE = CaseSettings.of(JobClock.WALL).patience();
  private static final Period QUARTER = Period.parse("2019Q4");
  private static final Instant TODAY = at("2020-02-03T10:00");

  @Test
  void itsCardsAreThoseOfTheEventClockThatCameAndWentToo() throws Exception {
    County county = County.of(CountySettings.of(11, 800, QUARTER));
    ServiceItem[] items = county.items().toArray(ServiceItem[]::new);
    List<CaseEvent> events = new ArrayList<>();
    county.events().forEachRemaining(events::add);
    try (CaseHarness replayed = new CaseHarness(JobClock.EVENT, items);
        CaseHarness imported = new CaseHarness(JobClock.WALL, items)) {
      Instant now = TODAY;
      for (CaseEvent event : events) {
        // As slow as an import may be without its end being believed.
        now = now.plusMillis(100);
        imported.wallClock(now);
        imported.told(event);
        replayed.told(event);
      }
      replayed.eventClock(now.plus(SETTLE));
      imported.wallClock(now.plus(SETTLE));

      assertThat(perCase(imported.cards())).isEqualTo(perCase(replayed.cards()));
      assertThat(replayed.cards())
          .anySatisfy(card -> assertThat(card.revokedAt()).isNotNull())
          .anySatisfy(card -> assertThat(card.raisedAt()).isAfter(QUARTER.end()));
      assertThat(imported.waiting()).isZero();
    }
  }

  @Test
  void whatIsOnlyHalfReadIsNotOverdue() throws Exception {
    try (CaseHarness harness = new CaseHarness(JobClock.WALL, ITEM)) {
      harness.wallClock(TODAY);
      harness.told(accepted());
      for (int i = 1; i <= 5; i++) {
        harness.wallClock(TODAY.plus(SETTLE.multipliedBy(i)).minusMillis(i));
        harness.told(ofAnotherCase(i));
      }
      assertThat(harness.cards()).isEmpty();
      harness.told(closed("2019-11-05T10:00"));
      harness.wallClock(TODAY.plus(SETTLE.multipliedBy(7)));
      assertThat(harness.cards()).noneMatch(card -> card.card().caseId().equals(Given.CASE));
      assertThat(harness.cards()).isNotEmpty();
    }
  }

  @Test
  void whatIsLiveDoesNotWaitForAHistory() throws Exception {
    try (CaseHarness harness = new CaseHarness(JobClock.WALL, ITEM)) {
      Instant accepted = at("2019-11-04T09:00");
      harness.wallClock(accepted);
      harness.told(accepted());
      harness.wallClock(DUE.minusMillis(1));
      harness.told(acceptedIn("test:old"));
      harness.wallClock(DUE);
      assertThat(harness.cards())
          .extracting(
              issued -> issued.card().caseId(),
              issued -> issued.card().level().name(),
              IssuedCard::raisedAt)
          .contains(tuple(Given.CASE, "YELLOW", DUE));
      assertThat(harness.cards())
          .extracting(issued -> issued.card().caseId())
          .containsOnly(Given.CASE);
    }
  }

  @Test
  void aLateWordOnALiveCaseWaitsAndRevokesNothingBeforeItWasRaised() throws Exception {
    try (CaseHarness harness = new CaseHarness(JobClock.WALL, ITEM)) {
      harness.wallClock(at("2019-11-04T09:00"));
      harness.told(accepted());
      harness.wallClock(DUE);
      Instant told = DUE.plus(Duration.ofHours(8));
      harness.wallClock(told);
      harness.told(closed("2019-11-11T16:00"));
      assertThat(harness.cards()).hasSize(2).allMatch(card -> card.revokedAt() == null);
      harness.wallClock(told.plus(SETTLE));
      assertThat(harness.cards().subList(2, 4))
          .extracting(issued -> issued.card().level().name(), IssuedCard::revokedAt)
          .contains(tuple("YELLOW", told.plus(SETTLE)));
    }
  }

  @Test
  void aHistoryThatNeverEndsDoesNotHoldItsCasesForEver() throws Exception {
    try (CaseHarness harness = new CaseHarness(JobClock.WALL, ITEM)) {
      Instant now = TODAY;
      harness.wallClock(now);
      harness.told(accepted());
      int other = 0;
      while (now.isBefore(TODAY.plus(PATIENCE))) {
        assertThat(harness.cards()).isEmpty();
        now = now.plusSeconds(5);
        harness.wallClock(now);
        harness.told(ofAnotherCase(other++));
      }
      assertThat(harness.cards()).extracting(issued -> issued.card().caseId()).contains(Given.CASE);
      int judged = harness.cards().size();
      harness.wallClock(now.plusSeconds(5));
      harness.told(ofAnotherCase(other));
      assertThat(harness.cards()).hasSize(judged);
    }
  }

  @Test
  void aRestartForgetsNobodyWhoWaits() throws Exception {
    try (CaseHarness before = new CaseHarness(JobClock.WALL, ITEM)) {
      before.wallClock(TODAY);
      before.told(accepted());
      try (CaseHarness after = before.resumed(TODAY.plusSeconds(60))) {
        assertThat(after.cards()).isEmpty();
        after.wallClock(TODAY.plusSeconds(60).plus(SETTLE));
        assertThat(after.cards())
            .extracting(issued -> issued.card().level().name())
            .contains("RED");
        assertThat(after.waiting()).isZero();
      }
    }
  }

  private static CaseEvent ofAnotherCase(int number) {
    return acceptedIn("test:other-" + number);
  }

  private static CaseEvent acceptedIn(String caseId) {
    return CaseEvent.builder(caseId, EventType.ACCEPTED, at("2019-09-02T09:00"))
        .source("test")
        .itemCode("I1")
        .unitCode("U1")
        .build();
  }

  private static Map<String, List<IssuedCard>> perCase(List<IssuedCard> cards) {
    Map<String, List<IssuedCard>> perCase = new HashMap<>();
    cards.forEach(
        card -> perCase.computeIfAbsent(card.card().caseId(), id -> new ArrayList<>()).add(card));
    return perCase;
  }
}
