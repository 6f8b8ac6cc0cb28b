package cn.sanyi.model.fold;

import static cn.sanyi.model.event.EventType.ACCEPTED;
import static cn.sanyi.model.event.EventType.CLOSED;
import static cn.sanyi.model.event.EventType.CORRECTION_REQUESTED;
import static cn.sanyi.model.event.EventType.DECIDED;
import static cn.sanyi.model.event.EventType.NOT_ACCEPTED;
import static cn.sanyi.model.event.EventType.SPECIAL_ENDED;
import static cn.sanyi.model.event.EventType.SPECIAL_STARTED;
import static cn.sanyi.model.event.EventType.STEP_DONE;
import static cn.sanyi.model.event.EventType.SUBMITTED;
import static cn.sanyi.model.event.EventType.WITHDRAWN;
import static cn.sanyi.model.fold.Samples.at;
import static cn.sanyi.model.fold.Samples.event;
import static cn.sanyi.model.fold.Samples.fold;
import static cn.sanyi.model.fold.Samples.item;
import static cn.sanyi.model.fold.Samples.on;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.model.calendar.LimitUnit;
import cn.sanyi.model.event.CaseEvent;
import cn.sanyi.model.event.Origin;
import cn.sanyi.model.event.Outcome;
import cn.sanyi.model.event.SpecialKind;
import org.junit.jupiter.api.Test;

class FindingsTest {
  private final CaseEvent accepted = event(ACCEPTED, "2019-11-04T09:00:00");
  private final CaseEvent closed =
      on(CLOSED, "2019-11-08T09:00:00").outcome(Outcome.APPROVED).build();

  @Test
  void saysWhereNoHolidayNoticeIsOnFileForTheDaysThatDecide() {
    CaseEvent taken = event(ACCEPTED, "2026-12-21T09:00:00");
    assertThat(fold(taken).findings())
        .as("due in 2027, whose notice is not on file")
        .containsExactly(Finding.CALENDAR_PROVISIONAL);
    CaseEvent approved = on(CLOSED, "2026-12-25T09:00:00").outcome(Outcome.APPROVED).build();
    assertThat(fold(taken, approved).findings())
        .as("closed before the days that may still change")
        .isEmpty();
    assertThat(fold(event(ACCEPTED, "2026-11-25T09:00:00")).findings()).as("due in 2026").isEmpty();
    assertThat(fold(event(SUBMITTED, "2006-12-21T09:00:00")).findings())
        .as("no clock yet")
        .isEmpty();
    assertThat(fold(event(ACCEPTED, "2006-11-20T09:00:00")).findings())
        .containsExactly(Finding.CALENDAR_PROVISIONAL);
    assertThat(fold(event(ACCEPTED, "2011-11-20T09:00:00")).findings()).isEmpty();
  }

  @Test
  void saysWhereNoHolidayIsOnFileAtAll() {
    // Before 2000 the item is unknown too.
    assertThat(fold(event(ACCEPTED, "1998-11-20T09:00:00")).findings())
        .contains(Finding.CALENDAR_NOT_KNOWN)
        .doesNotContain(Finding.CALENDAR_PROVISIONAL);
  }

  @Test
  void findsNothingInAnOrdinaryCase() {
    assertThat(fold(accepted, event(STEP_DONE, "2019-11-05T09:00:00"), closed).findings())
        .isEmpty();
  }

  @Test
  void closedBeforeAccepted() {
    CaseFacts facts = fold(event(ACCEPTED, "2019-11-11T09:00:00"), closed);
    assertThat(facts.findings()).containsExactly(Finding.CLOSED_BEFORE_ACCEPTED);
    assertThat(facts.elapsed().netWorkingDays()).isZero();
  }

  @Test
  void closedBeforeTheFirstLogRecord() {
    CaseEvent enddate =
        on(CLOSED, "2019-11-08T09:00:00").origin(Origin.CASE).outcome(Outcome.APPROVED).build();
    CaseEvent startdate = on(ACCEPTED, "2019-11-04T09:00:00").origin(Origin.CASE).build();
    CaseEvent firstRecord = event(STEP_DONE, "2019-11-08T09:00:01");
    assertThat(fold(startdate, enddate, firstRecord).findings())
        .containsExactly(Finding.CLOSED_BEFORE_FIRST_EVENT);
    assertThat(fold(startdate, enddate, event(STEP_DONE, "2019-11-08T09:00:00")).findings())
        .isEmpty();
  }

  @Test
  void stepsAllAtOneInstant() {
    CaseEvent handedIn = event(SUBMITTED, "2019-11-08T08:00:00");
    CaseEvent taken = event(ACCEPTED, "2019-11-08T09:00:00");
    CaseEvent step = event(STEP_DONE, "2019-11-08T09:00:00");
    assertThat(fold(handedIn, taken, step, closed).findings())
        .containsExactly(Finding.STEPS_AT_ONE_INSTANT);
    assertThat(fold(handedIn, taken, closed).findings()).as("two are no chain").isEmpty();
    assertThat(fold(handedIn, accepted, step, closed).findings()).isEmpty();
    assertThat(
            fold(item(0, LimitUnit.WORKING_DAY, true, false), handedIn, taken, step, closed)
                .findings())
        .as("即办件")
        .isEmpty();
  }

  @Test
  void neverAccepted() {
    assertThat(fold(closed).findings()).containsExactly(Finding.MISSING_ACCEPTANCE);
  }

  @Test
  void neverDecided() {
    assertThat(fold(accepted, event(CLOSED, "2019-11-08T09:00:00")).findings())
        .containsExactly(Finding.MISSING_DECISION);
    CaseEvent decided = on(DECIDED, "2019-11-07T09:00:00").outcome(Outcome.REJECTED).build();
    assertThat(fold(accepted, decided, event(CLOSED, "2019-11-08T09:00:00")).findings()).isEmpty();
  }

  @Test
  void writtenDownLongAfterwards() {
    assertThat(recordedAt("2019-11-05T09:00:00").findings()).isEmpty();
    assertThat(recordedAt("2019-11-05T09:00:01").findings()).containsExactly(Finding.RECORDED_LATE);
  }

  private static CaseFacts recordedAt(String local) {
    return fold(on(ACCEPTED, "2019-11-04T09:00:00").recordedAt(at(local)).build());
  }

  @Test
  void specialProcedureWithoutEnd() {
    CaseEvent started = event(SPECIAL_STARTED, "2019-11-05T09:00:00");
    assertThat(fold(accepted, started, closed).findings())
        .containsExactly(Finding.SPECIAL_WITHOUT_END);
    assertThat(
            fold(accepted, started, closed, event(SPECIAL_ENDED, "2019-11-11T09:00:00")).findings())
        .as("ended only after closing")
        .containsExactly(Finding.SPECIAL_WITHOUT_END);
    assertThat(fold(accepted, started).findings()).as("still open").isEmpty();
  }

  @Test
  void specialProcedureEndedBeforeItBegan() {
    assertThat(
            fold(
                    accepted,
                    event(SPECIAL_ENDED, "2019-11-05T09:00:00"),
                    event(SPECIAL_STARTED, "2019-11-06T09:00:00"))
                .findings())
        .containsExactly(Finding.SPECIAL_END_WITHOUT_START);
  }

  @Test
  void correctedTwice() {
    CaseEvent first = event(CORRECTION_REQUESTED, "2019-11-01T09:00:00");
    CaseEvent second = event(CORRECTION_REQUESTED, "2019-11-03T09:00:00");
    assertThat(fold(first, accepted).findings()).isEmpty();
    assertThat(fold(first, second, accepted).findings()).containsExactly(Finding.CORRECTED_TWICE);
  }

  @Test
  void endedWithoutReason() {
    assertThat(fold(accepted, event(WITHDRAWN, "2019-11-05T09:00:00")).findings())
        .containsExactly(Finding.REASON_MISSING);
    assertThat(fold(on(NOT_ACCEPTED, "2019-11-05T09:00:00").reason(" ").build()).findings())
        .containsExactly(Finding.REASON_MISSING);
    assertThat(fold(on(NOT_ACCEPTED, "2019-11-05T09:00:00").reason("不属本级").build()).findings())
        .isEmpty();
  }

  @Test
  void extendedWhenTheLimitWasOver() {
    CaseEvent inTime = extension("2019-11-18T23:59:59");
    CaseEvent tooLate = extension("2019-11-19T00:00:00");
    CaseFacts facts = fold(accepted, tooLate);
    assertThat(facts.findings()).containsExactly(Finding.EXTENDED_TOO_LATE);
    assertThat(facts.due().dueAt()).as("it counts").isEqualTo(at("2019-12-03T00:00:00"));
    assertThat(fold(accepted, inTime).findings()).isEmpty();
    assertThat(fold(accepted, inTime, extension("2019-12-02T09:00:00")).findings())
        .as("within the limit as extended")
        .isEmpty();
    assertThat(fold(tooLate).findings()).as("not accepted, no limit").isEmpty();
  }

  private static CaseEvent extension(String local) {
    return on(SPECIAL_STARTED, local).specialKind(SpecialKind.EXTENSION).extensionDays(10).build();
  }

  @Test
  void itemUnknown() {
    CaseEvent other = on(ACCEPTED, "2019-11-04T09:00:00").itemCode("item-2").build();
    assertThat(fold(other).findings()).containsExactly(Finding.ITEM_UNKNOWN);
    assertThat(fold(other).due().dueAt()).isNull();
    CaseEvent none = on(ACCEPTED, "2019-11-04T09:00:00").itemCode(null).build();
    assertThat(fold(none).findings()).as("no item named, none to look up").isEmpty();
  }
}
