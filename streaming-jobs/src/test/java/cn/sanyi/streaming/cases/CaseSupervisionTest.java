package cn.sanyi.streaming.cases;

import static cn.sanyi.streaming.cases.Given.ITEM;
import static cn.sanyi.streaming.cases.Given.accepted;
import static cn.sanyi.streaming.cases.Given.at;
import static cn.sanyi.streaming.cases.Given.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.sanyi.model.event.CaseEvent;
import cn.sanyi.model.event.EventType;
import cn.sanyi.model.item.StepLimit;
import cn.sanyi.model.organisation.Organisation;
import cn.sanyi.model.organisation.OrganisationKind;
import cn.sanyi.model.period.Validity;
import cn.sanyi.streaming.kafka.JobClock;
import cn.sanyi.warehouse.row.IssuedCard;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Limits of steps, answers and confirmations, as the job lives them. */
class CaseSupervisionTest {
  private static final CaseEvent NO_REASON = event(EventType.WITHDRAWN, "2019-11-06T10:00").build();

  @Test
  void aStepsDeadlineFiresThoughNothingMoreIsTold() throws Exception {
    List<StepLimit> steps = List.of(new StepLimit("审查", 2), new StepLimit("审核", 3));
    try (CaseHarness harness = new CaseHarness(JobClock.EVENT, Given.withSteps(steps))) {
      harness.told(accepted());
      harness.told(event(EventType.STEP_DONE, "2019-11-05T09:00").step("审查").build());
      harness.eventClock(at("2019-11-09T00:00").minusMillis(1));
      assertThat(harness.cards()).isEmpty();
      harness.eventClock(at("2019-11-09T00:00"));
      assertThat(harness.cards())
          .extracting(issued -> issued.card().level().name(), issued -> issued.card().rule())
          .containsExactly(tuple("YELLOW", "YELLOW-STEP"));
    }
  }

  @Test
  void aStepToldInOneBundleWithTheAcceptanceIsNotOverlooked() throws Exception {
    List<StepLimit> steps = List.of(new StepLimit("审查", 2), new StepLimit("审核", 3));
    try (CaseHarness harness = new CaseHarness(JobClock.EVENT, Given.withSteps(steps))) {
      harness.together(
          List.of(
              accepted(),
              event(EventType.STEP_DONE, "2019-11-07T09:00").step("审查").build(),
              event(EventType.MATERIAL_SUPPLIED, "2019-11-07T10:00").build()));
      assertThat(harness.cards())
          .extracting(issued -> issued.card().rule())
          .containsExactly("YELLOW-STEP");
    }
  }

  @Test
  void aYellowCardUnansweredTurnsRedAfterTheCaseHasEnded() throws Exception {
    try (CaseHarness harness = new CaseHarness(JobClock.EVENT, ITEM)) {
      harness.published(answering());
      harness.told(accepted());
      harness.told(NO_REASON);
      harness.eventClock(at("2019-11-12T00:00").minusMillis(1));
      assertThat(harness.cards())
          .extracting(issued -> issued.card().level().name())
          .containsExactly("YELLOW");
      harness.eventClock(at("2019-11-12T00:00"));
      assertThat(harness.cards())
          .extracting(issued -> issued.card().rule())
          .containsExactly("YELLOW-REASON-MISSING", "RED-YELLOW-UNANSWERED");
    }
  }

  @Test
  void anAnswerThatIsToldLateRevokesTheRedCard() throws Exception {
    try (CaseHarness harness = new CaseHarness(JobClock.EVENT, ITEM)) {
      harness.published(answering());
      harness.told(accepted());
      harness.told(NO_REASON);
      harness.eventClock(at("2019-11-13T00:00"));
      harness.told(
          event(EventType.YELLOW_ANSWERED, "2019-11-11T17:00")
              .recordedAt(at("2019-11-13T09:00"))
              .build());
      IssuedCard last = harness.cards().get(harness.cards().size() - 1);
      assertThat(last.card().rule()).isEqualTo("RED-YELLOW-UNANSWERED");
      assertThat(last.revokedAt()).isEqualTo(at("2019-11-13T09:00"));
    }
  }

  @Test
  void aUnitRegisteredLateIsFoldedIntoTheCasesOfItsItems() throws Exception {
    try (CaseHarness harness = new CaseHarness(JobClock.EVENT, ITEM)) {
      harness.told(accepted());
      assertThat(harness.facts().get(0).supervision().answersExpected()).isFalse();
      harness.published(answering());
      harness.checkpoint();
      assertThat(harness.facts()).hasSize(2);
      assertThat(harness.facts().get(1).supervision().answersExpected()).isTrue();
    }
  }

  private static Organisation answering() {
    return new Organisation(
        "U1",
        1,
        "单位",
        OrganisationKind.DEPARTMENT,
        null,
        null,
        1,
        true,
        Validity.from(LocalDate.of(2019, 1, 1)));
  }
}
