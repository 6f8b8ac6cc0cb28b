package cn.sanyi.model.fold;

import static cn.sanyi.model.event.EventType.ACCEPTED;
import static cn.sanyi.model.event.EventType.CLOSED;
import static cn.sanyi.model.event.EventType.DECIDED;
import static cn.sanyi.model.event.EventType.SPECIAL_ENDED;
import static cn.sanyi.model.event.EventType.SPECIAL_STARTED;
import static cn.sanyi.model.event.EventType.STEP_DONE;
import static cn.sanyi.model.fold.Samples.at;
import static cn.sanyi.model.fold.Samples.event;
import static cn.sanyi.model.fold.Samples.on;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.model.event.CaseEvent;
import cn.sanyi.model.event.SpecialKind;
import cn.sanyi.model.item.ServiceItem;
import cn.sanyi.model.item.StepLimit;
import org.junit.jupiter.api.Test;

/** Accepted on Monday 2019-11-04; 审查 may take 3 working days, 勘验 4, 审核 2. */
class StepWatchTest {
  private static final CaseEvent ACCEPTANCE = event(ACCEPTED, "2019-11-04T10:00");
  private static final ServiceItem ITEM =
      Samples.itemWithSteps(new StepLimit("审查", 3), new StepLimit("勘验", 4), new StepLimit("审核", 2));

  @Test
  void theFirstStepRunsFromAcceptance() {
    assertWatched(Samples.fold(ITEM, ACCEPTANCE), "审查", 3, "2019-11-08T00:00");
  }

  @Test
  void theNextStepRunsFromTheDayOnWhichTheOneBeforeWasDone() {
    CaseFacts facts = Samples.fold(ITEM, ACCEPTANCE, done("审查", "2019-11-06T16:00"));
    assertWatched(facts, "勘验", 4, "2019-11-13T00:00");
  }

  @Test
  void aStepDoneTooLateStaysTheOneThatIsWatched() {
    CaseFacts facts =
        Samples.fold(
            ITEM,
            ACCEPTANCE,
            done("审查", "2019-11-08T09:00"),
            done("勘验", "2019-11-11T09:00"),
            event(CLOSED, "2019-11-12T09:00"));
    assertWatched(facts, "审查", 3, "2019-11-08T00:00");
    assertThat(facts.elapsed().onTime()).isTrue();
  }

  @Test
  void doneJustInTimeIsInTime() {
    CaseFacts facts =
        Samples.fold(
            ITEM,
            ACCEPTANCE,
            done("审查", "2019-11-07T23:59:59.999"),
            event(DECIDED, "2019-11-08T10:00"));
    assertUnwatched(facts);
  }

  @Test
  void aLaterStepDoneMeansThatTheEarlierOnesAre() {
    CaseFacts facts = Samples.fold(ITEM, ACCEPTANCE, done("勘验", "2019-11-06T16:00"));
    assertWatched(facts, "审核", 2, "2019-11-09T00:00");
  }

  @Test
  void theEndOfTheCaseEndsItsSteps() {
    assertUnwatched(Samples.fold(ITEM, ACCEPTANCE, event(CLOSED, "2019-11-07T09:00")));
    CaseFacts late = Samples.fold(ITEM, ACCEPTANCE, event(CLOSED, "2019-11-08T00:00"));
    assertWatched(late, "审查", 3, "2019-11-08T00:00");
  }

  @Test
  void stepsThatTheItemDoesNotListSayNothing() {
    CaseFacts facts = Samples.fold(ITEM, ACCEPTANCE, done("公示", "2019-11-06T16:00"));
    assertWatched(facts, "审查", 3, "2019-11-08T00:00");
  }

  @Test
  void aSpecialProcedureStopsTheStepsClockToo() {
    CaseEvent started = event(SPECIAL_STARTED, "2019-11-05T10:00");
    assertWatched(Samples.fold(ITEM, ACCEPTANCE, started), "审查", 3, null);
    CaseEvent ended = event(SPECIAL_ENDED, "2019-11-12T10:00");
    assertWatched(Samples.fold(ITEM, ACCEPTANCE, started, ended), "审查", 3, "2019-11-15T00:00");
  }

  @Test
  void anExtensionIsTheStepsInWhichItWasApproved() {
    CaseEvent extended = extended("2019-11-07T10:00");
    CaseEvent examined = done("审查", "2019-11-06T16:00");
    assertWatched(Samples.fold(ITEM, ACCEPTANCE, extended), "审查", 8, "2019-11-15T00:00");
    assertWatched(Samples.fold(ITEM, ACCEPTANCE, examined, extended), "勘验", 9, "2019-11-20T00:00");
  }

  @Test
  void anExtensionOnTheBoundaryIsTheStepsThatGoesOn() {
    assertWatched(
        Samples.fold(ITEM, ACCEPTANCE, extended("2019-11-04T10:00")), "审查", 8, "2019-11-15T00:00");
    assertWatched(
        Samples.fold(ITEM, ACCEPTANCE, extended("2019-11-01T10:00")), "审查", 8, "2019-11-15T00:00");
    CaseFacts both =
        Samples.fold(
            ITEM, ACCEPTANCE, done("审查", "2019-11-06T16:00"), extended("2019-11-06T16:00"));
    assertWatched(both, "勘验", 9, "2019-11-20T00:00");
  }

  @Test
  void anExtensionHelpsNoStepThatIsOverdue() {
    CaseFacts facts = Samples.fold(ITEM, ACCEPTANCE, extended("2019-11-08T00:00"));
    assertWatched(facts, "审查", 3, "2019-11-08T00:00");
    assertThat(facts.limits().limitDays()).isEqualTo(15);
  }

  private static CaseEvent extended(String local) {
    return on(SPECIAL_STARTED, local).specialKind(SpecialKind.EXTENSION).extensionDays(5).build();
  }

  @Test
  void withoutLimitsOrAcceptanceNothingIsWatched() {
    assertUnwatched(Samples.fold(Samples.item(), ACCEPTANCE));
    assertUnwatched(Samples.fold(ITEM, done("审查", "2019-11-06T16:00")));
  }

  private static CaseEvent done(String step, String local) {
    return on(STEP_DONE, local).step(step).build();
  }

  private static void assertWatched(CaseFacts facts, String step, int days, String dueAt) {
    assertThat(facts.step().watchedStep()).isEqualTo(step);
    assertThat(facts.step().watchedStepDays()).isEqualTo(days);
    assertThat(facts.step().watchedStepDueAt()).isEqualTo(dueAt == null ? null : at(dueAt));
  }

  private static void assertUnwatched(CaseFacts facts) {
    assertThat(facts.step().watchedStep()).isNull();
    assertThat(facts.step().watchedStepDays()).isNull();
    assertThat(facts.step().watchedStepDueAt()).isNull();
  }
}
