package cn.sanyi.streaming.cases;

import static cn.sanyi.streaming.cases.Given.DUE;
import static cn.sanyi.streaming.cases.Given.ITEM;
import static cn.sanyi.streaming.cases.Given.accepted;
import static cn.sanyi.streaming.cases.Given.at;
import static cn.sanyi.streaming.cases.Given.closed;
import static cn.sanyi.streaming.cases.Given.event;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.model.event.CaseEvent;
import cn.sanyi.model.event.EventType;
import cn.sanyi.model.event.Operation;
import cn.sanyi.model.fold.CaseFacts;
import cn.sanyi.model.fold.CaseState;
import cn.sanyi.model.fold.Finding;
import cn.sanyi.model.organisation.Organisation;
import cn.sanyi.model.organisation.OrganisationKind;
import cn.sanyi.model.period.Validity;
import cn.sanyi.streaming.kafka.JobClock;
import cn.sanyi.warehouse.row.IssuedCard;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CaseOperatorTest {
  private static final Instant LONG_AFTER = at("2019-12-02T00:00");

  @ParameterizedTest
  @EnumSource
  void deadlinesFireThoughNothingMoreIsTold(JobClock clock) throws Exception {
    try (CaseHarness harness = new CaseHarness(clock, ITEM)) {
      now(harness, clock, at("2019-11-04T09:00"));
      harness.told(accepted());
      assertThat(harness.cards()).isEmpty();

      now(harness, clock, DUE.minusMillis(1));
      assertThat(harness.cards())
          .extracting(issued -> issued.card().level().name())
          .containsExactly("WARNING");

      now(harness, clock, DUE);
      assertThat(harness.cards())
          .extracting(issued -> issued.card().level().name())
          .containsExactly("WARNING", "YELLOW");
      IssuedCard yellow = harness.cards().get(1);
      assertThat(yellow.card().firesAt()).isEqualTo(DUE);
      assertThat(yellow.raisedAt()).isEqualTo(DUE);
      assertThat(yellow.card().dueAt()).isEqualTo(DUE);

      now(harness, clock, LONG_AFTER);
      now(harness, clock, LONG_AFTER.plus(Duration.ofDays(30)));
      assertThat(harness.cards())
          .extracting(issued -> issued.card().level().name())
          .containsExactly("WARNING", "YELLOW", "RED");
    }
  }

  @ParameterizedTest
  @EnumSource
  void noCardComesAfterTheClosing(JobClock clock) throws Exception {
    try (CaseHarness harness = new CaseHarness(clock, ITEM)) {
      now(harness, clock, at("2019-11-04T09:00"));
      harness.told(accepted());
      now(harness, clock, at("2019-11-05T09:00"));
      harness.told(closed("2019-11-05T09:00"));
      now(harness, clock, LONG_AFTER);
      assertThat(harness.cards()).isEmpty();
      assertThat(last(harness.facts()).elapsed().onTime()).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource
  void anEndedCaseIsForgottenWithItsTimers(JobClock clock) throws Exception {
    try (CaseHarness harness = new CaseHarness(clock, ITEM)) {
      now(harness, clock, at("2019-11-04T09:00"));
      harness.told(accepted());
      now(harness, clock, LONG_AFTER);
      harness.told(closed("2019-12-02T00:00"));
      assertThat(harness.states()).isEqualTo(1);
      assertThat(harness.timers()).isEqualTo(1);

      assertForgotten(harness, clock, LONG_AFTER.plus(Duration.ofDays(100)));
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatComesAfterTheEndPutsOffItsBeingForgotten(JobClock clock) throws Exception {
    try (CaseHarness harness = new CaseHarness(clock, ITEM)) {
      now(harness, clock, at("2019-11-04T09:00"));
      harness.told(accepted());
      harness.told(closed("2019-11-04T09:00"));
      Instant later = at("2019-11-14T09:00");
      now(harness, clock, later);
      harness.told(event(EventType.DELIVERED, "2019-11-14T09:00").build());
      assertThat(harness.timers()).isEqualTo(1);

      assertForgotten(harness, clock, later.plus(Duration.ofDays(100)));
    }
  }

  /** Its unit does not answer the 黄牌 on the data of an ended case. */
  @ParameterizedTest
  @EnumSource
  void noLeapOfTheClockForgetsACaseBeforeItsLastCard(JobClock clock) throws Exception {
    try (CaseHarness harness = new CaseHarness(clock, ITEM)) {
      now(harness, clock, at("2019-11-04T09:00"));
      harness.published(
          new Organisation(
              "U1",
              1,
              "局",
              OrganisationKind.DEPARTMENT,
              null,
              null,
              1,
              true,
              Validity.from(LocalDate.of(2019, 1, 1))));
      harness.told(closed("2019-11-04T09:00"));
      assertThat(harness.cards())
          .extracting(issued -> issued.card().level().name())
          .containsExactly("YELLOW");

      now(harness, clock, LONG_AFTER.plus(Duration.ofDays(200)));
      assertThat(harness.cards())
          .extracting(issued -> issued.card().level().name())
          .containsExactly("YELLOW", "RED");
      now(harness, clock, LONG_AFTER.plus(Duration.ofDays(201)));
      assertThat(harness.states()).isZero();
      assertThat(harness.timers()).isZero();
    }
  }

  @Test
  void silenceIsNotTheEndOfTime() throws Exception {
    try (CaseHarness harness = new CaseHarness(JobClock.EVENT, ITEM)) {
      harness.told(accepted());
      harness.eventClock(at("2019-11-04T09:00"));
      harness.silence();
      assertThat(harness.cards()).isEmpty();
      assertThat(harness.timers()).isEqualTo(1);
    }
  }

  @Test
  void aCardThatTurnsOutUnwarrantedIsRevoked() throws Exception {
    try (CaseHarness harness = new CaseHarness(JobClock.EVENT, ITEM)) {
      harness.told(accepted());
      harness.eventClock(DUE);
      Instant recorded = at("2019-11-13T10:00");
      harness.told(event(EventType.CLOSED, "2019-11-05T10:00").recordedAt(recorded).build());
      List<IssuedCard> cards = harness.cards();
      assertThat(cards)
          .extracting(issued -> issued.card().level().name())
          .containsExactly("WARNING", "YELLOW", "WARNING", "YELLOW");
      assertThat(cards.subList(2, 4))
          .allSatisfy(
              card -> {
                assertThat(card.revokedAt()).isEqualTo(recorded);
                assertThat(card.revokedReason()).isNotBlank();
                assertThat(card.revision()).isEqualTo(2);
              });
    }
  }

  @Test
  void theCardsDoNotDependOnHowFarTheClockGotBeforeAnEvent() throws Exception {
    CaseEvent late =
        event(EventType.CLOSED, "2019-11-05T10:00").recordedAt(at("2019-11-13T10:00")).build();
    try (CaseHarness ahead = new CaseHarness(JobClock.EVENT, ITEM);
        CaseHarness behind = new CaseHarness(JobClock.EVENT, ITEM)) {
      ahead.told(accepted());
      ahead.eventClock(at("2019-11-13T00:00"));
      ahead.told(late);
      behind.told(accepted());
      behind.told(late);
      assertThat(lastPerLevel(behind)).isEqualTo(lastPerLevel(ahead)).hasSize(2);
    }
  }

  @Test
  void aClosingIsWrittenToTheCardsOfTheCase() throws Exception {
    try (CaseHarness harness = new CaseHarness(JobClock.EVENT, ITEM)) {
      harness.told(accepted());
      harness.eventClock(DUE);
      harness.told(closed("2019-11-12T15:00"));
      assertThat(lastPerLevel(harness))
          .hasSize(2)
          .allSatisfy(card -> assertThat(card.caseEndedAt()).isEqualTo(at("2019-11-12T15:00")))
          .allSatisfy(card -> assertThat(card.revokedAt()).isNull());
    }
  }

  @Test
  void aRepeatedEventChangesNothing() throws Exception {
    try (CaseHarness harness = new CaseHarness(JobClock.EVENT, ITEM)) {
      harness.told(accepted());
      harness.told(accepted());
      assertThat(harness.rawEvents()).hasSize(1);
      assertThat(harness.facts()).hasSize(1);
      assertThat(harness.timers()).isEqualTo(1);
    }
  }

  @Test
  void twoContentsUnderOneIdentityEndTheSameInAnyOrder() throws Exception {
    CaseEvent one = event(EventType.ACCEPTED, "2019-11-04T09:00").eventId("e").build();
    CaseEvent other = event(EventType.ACCEPTED, "2019-11-04T10:00").eventId("e").build();
    CaseEvent taken =
        event(EventType.ACCEPTED, "2019-11-04T09:30")
            .eventId("e")
            .operation(Operation.DELETE)
            .build();
    for (List<CaseEvent> pair : List.of(List.of(one, other), List.of(one, taken))) {
      try (CaseHarness forward = new CaseHarness(JobClock.EVENT, ITEM);
          CaseHarness backward = new CaseHarness(JobClock.EVENT, ITEM)) {
        forward.told(pair.get(0));
        forward.told(pair.get(1));
        backward.told(pair.get(1));
        backward.told(pair.get(0));
        assertThat(last(forward.facts())).isEqualTo(last(backward.facts()));
        assertThat(last(forward.rawEvents())).isEqualTo(last(backward.rawEvents()));
        assertThat(last(forward.facts()).trail().eventsSeen()).isEqualTo(1);
      }
    }
  }

  @Test
  void aCaseWhoseEventsWereAllTakenBackIsDeletedAndForgotten() throws Exception {
    try (CaseHarness harness = new CaseHarness(JobClock.EVENT, ITEM)) {
      harness.told(event(EventType.ACCEPTED, "2019-11-04T09:00").eventId("e").build());
      harness.eventClock(DUE);
      harness.told(
          event(EventType.ACCEPTED, "2019-11-04T09:00")
              .eventId("e")
              .revision(1)
              .operation(Operation.DELETE)
              .recordedAt(at("2019-11-13T09:00"))
              .build());
      assertThat(last(harness.facts()).course().state()).isEqualTo(CaseState.DELETED);
      assertThat(lastPerLevel(harness)).extracting(IssuedCard::revokedAt).doesNotContainNull();
      harness.eventClock(endOfDay(at("2019-11-13T09:00").plus(Duration.ofDays(100))));
      assertThat(harness.states()).isZero();
      assertThat(harness.timers()).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource
  void anItemPublishedLateIsFoldedIn(JobClock clock) throws Exception {
    Instant start = at("2019-11-04T09:00");
    try (CaseHarness harness = new CaseHarness(clock)) {
      harness.wallClock(start);
      harness.told(accepted());
      CaseFacts before = last(harness.facts());
      assertThat(before.findings()).contains(Finding.ITEM_UNKNOWN);
      assertThat(before.due().dueAt()).isNull();

      harness.published(ITEM);
      harness.wallClock(start.plusMillis(999));
      assertThat(harness.facts()).hasSize(1);
      harness.wallClock(start.plusSeconds(1));
      assertThat(harness.facts()).hasSize(2);
      assertThat(last(harness.facts()).due().dueAt()).isEqualTo(DUE);
      assertThat(last(harness.facts()).trail().eventsSeen()).isEqualTo(before.trail().eventsSeen());

      now(harness, clock, DUE);
      assertThat(harness.cards())
          .extracting(issued -> issued.card().level().name())
          .containsExactly("WARNING", "YELLOW");
    }
  }

  /** ADR 3: ingest publishes the items of a case before the case. */
  @ParameterizedTest
  @EnumSource
  void whatStandsInTheCatalogueWhenTheFirstCaseComesIsKnown(JobClock clock) throws Exception {
    try (CaseHarness harness = new CaseHarness(clock)) {
      harness.wallClock(at("2019-11-04T09:00"));
      harness.publishedUnseen(ITEM);
      harness.told(accepted());
      assertThat(last(harness.facts()).findings()).doesNotContain(Finding.ITEM_UNKNOWN);
      assertThat(last(harness.facts()).due().dueAt()).isEqualTo(DUE);
    }
  }

  /** The limit in force at acceptance is the new version's, whenever that is heard of. */
  @ParameterizedTest
  @EnumSource
  void aVersionPublishedLateIsFoldedInWithItsTimers(JobClock clock) throws Exception {
    Instant start = at("2019-11-04T09:30");
    try (CaseHarness harness = new CaseHarness(clock, ITEM)) {
      harness.wallClock(start);
      harness.told(accepted());
      assertThat(last(harness.facts()).due().dueAt()).isEqualTo(DUE);
      now(harness, clock, start);

      harness.published(Given.version(2, 1));
      harness.wallClock(start.plusSeconds(1));
      assertThat(harness.facts()).hasSize(2);
      assertThat(last(harness.facts()).handling().itemVersion()).isEqualTo(2);
      assertThat(last(harness.facts()).due().dueAt()).isEqualTo(at("2019-11-06T00:00"));

      now(harness, clock, at("2019-11-06T00:00"));
      assertThat(harness.cards())
          .extracting(issued -> issued.card().level().name())
          .contains("YELLOW");
    }
  }

  @Test
  void aCheckpointDoesNotComeBetweenAnEntryAndItsCases() throws Exception {
    try (CaseHarness harness = new CaseHarness(JobClock.WALL, ITEM)) {
      harness.wallClock(at("2019-11-04T09:30"));
      harness.told(accepted());
      harness.published(Given.version(2, 1));
      harness.checkpoint();
      assertThat(last(harness.facts()).handling().itemVersion()).isEqualTo(2);
    }
  }

  @Test
  void anEntryThatSaysNothingNewOrConcernsNoCaseFoldsNothing() throws Exception {
    Instant start = at("2019-11-04T09:30");
    try (CaseHarness harness = new CaseHarness(JobClock.WALL, ITEM)) {
      harness.wallClock(start);
      harness.told(accepted());
      harness.published(ITEM);
      harness.published(Given.other("I2"));
      harness.wallClock(start.plusSeconds(5));
      assertThat(harness.facts()).hasSize(1);
    }
  }

  @Test
  void aCaseWhoseItemIsNeverPublishedIsForgottenLikeAnyOther() throws Exception {
    Instant start = at("2019-11-04T09:00");
    try (CaseHarness harness = new CaseHarness(JobClock.WALL)) {
      harness.wallClock(start);
      harness.told(accepted());
      harness.told(closed("2019-11-04T09:00"));
      harness.wallClock(start.plus(Duration.ofDays(99)));
      assertThat(harness.timers()).isEqualTo(1);
      harness.wallClock(endOfDay(start.plus(Duration.ofDays(100))));
      assertThat(harness.states()).isZero();
      assertThat(harness.timers()).isZero();
    }
  }

  @Test
  void historyBeingLoadedDrawsNoCardsFromHalfACase() throws Exception {
    Instant today = at("2026-11-02T09:00");
    try (CaseHarness harness = new CaseHarness(JobClock.WALL, ITEM)) {
      harness.wallClock(today);
      harness.told(accepted());
      harness.told(closed("2019-11-05T10:00"));
      harness.wallClock(today.plusSeconds(1));
      assertThat(harness.cards()).isEmpty();
    }
  }

  @Test
  void norDoesAnItemPublishedInTheMiddleOfIt() throws Exception {
    Instant today = at("2026-11-02T09:00");
    try (CaseHarness harness = new CaseHarness(JobClock.WALL, ITEM)) {
      harness.wallClock(today);
      harness.told(accepted());
      harness.published(Given.version(2, 3));
      harness.wallClock(today.plusMillis(400));
      harness.told(event(EventType.STEP_DONE, "2019-11-04T10:00").build());
      harness.wallClock(today.plusMillis(800));
      harness.told(event(EventType.STEP_DONE, "2019-11-04T11:00").build());
      harness.wallClock(today.plusMillis(1_000));
      assertThat(last(harness.facts()).handling().itemVersion()).isEqualTo(2);
      harness.told(closed("2019-11-05T10:00"));
      harness.wallClock(today.plusSeconds(30));
      assertThat(harness.cards()).isEmpty();
    }
  }

  @Test
  void historyThatIsOverdueDrawsItsCardsOnceLoaded() throws Exception {
    Instant today = at("2026-11-02T09:00");
    try (CaseHarness harness = new CaseHarness(JobClock.WALL, ITEM)) {
      harness.wallClock(today);
      harness.told(accepted());
      harness.wallClock(today.plusSeconds(10));
      assertThat(harness.cards())
          .extracting(issued -> issued.card().level().name())
          .containsExactly("WARNING", "YELLOW", "RED");
    }
  }

  @Test
  void bytesThatAreNoMessageAreRefusedAndHeldByNoState() throws Exception {
    try (CaseHarness harness = new CaseHarness(JobClock.EVENT, ITEM)) {
      harness.arrived("", 0, new byte[] {1, 2, 3});
      assertThat(harness.refused()).isEqualTo(1);
      assertThat(harness.states()).isZero();
    }
  }

  private static void now(CaseHarness harness, JobClock clock, Instant now) throws Exception {
    switch (clock) {
      case EVENT -> harness.eventClock(now);
      case WALL -> harness.wallClock(now);
    }
  }

  private static List<IssuedCard> lastPerLevel(CaseHarness harness) {
    return harness.cards().stream()
        .collect(
            java.util.stream.Collectors.toMap(
                issued -> issued.card().level().name(),
                card -> card,
                (a, b) -> b,
                java.util.TreeMap::new))
        .values()
        .stream()
        .toList();
  }

  private static <T> T last(List<T> list) {
    return list.get(list.size() - 1);
  }

  /** At the end of the day of an instant, with all timers, and not a moment earlier. */
  private static void assertForgotten(CaseHarness harness, JobClock clock, Instant day)
      throws Exception {
    now(harness, clock, endOfDay(day).minusMillis(1));
    assertThat(harness.states()).isEqualTo(1);
    now(harness, clock, endOfDay(day));
    assertThat(harness.states()).isZero();
    assertThat(harness.timers()).isZero();
  }

  /** Cases are forgotten at the end of a day in UTC. */
  private static Instant endOfDay(Instant instant) {
    return instant.truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS);
  }
}
