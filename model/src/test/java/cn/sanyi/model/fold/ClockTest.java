package cn.sanyi.model.fold;

import static cn.sanyi.model.event.EventType.ACCEPTED;
import static cn.sanyi.model.event.EventType.CLOSED;
import static cn.sanyi.model.event.EventType.CORRECTION_RECEIVED;
import static cn.sanyi.model.event.EventType.CORRECTION_REQUESTED;
import static cn.sanyi.model.event.EventType.SPECIAL_ENDED;
import static cn.sanyi.model.event.EventType.SPECIAL_STARTED;
import static cn.sanyi.model.event.EventType.STEP_DONE;
import static cn.sanyi.model.event.EventType.SUBMITTED;
import static cn.sanyi.model.fold.Samples.at;
import static cn.sanyi.model.fold.Samples.event;
import static cn.sanyi.model.fold.Samples.fold;
import static cn.sanyi.model.fold.Samples.item;
import static cn.sanyi.model.fold.Samples.on;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.model.calendar.LimitUnit;
import cn.sanyi.model.event.CaseEvent;
import cn.sanyi.model.event.EventType;
import cn.sanyi.model.event.SpecialKind;
import org.junit.jupiter.api.Test;

class ClockTest {
  private final CaseEvent accepted = event(ACCEPTED, "2019-11-04T09:00:00");

  @Test
  void movesTheDueDayByAnEndedSpecialProcedure() {
    CaseFacts facts =
        fold(
            accepted,
            special(SPECIAL_STARTED, "2019-11-11T10:00:00", SpecialKind.EXPERT_REVIEW),
            special(SPECIAL_ENDED, "2019-11-20T16:00:00", SpecialKind.EXPERT_REVIEW));
    assertThat(facts.course().state()).isEqualTo(CaseState.ACCEPTED);
    assertThat(facts.due().dueAt()).isEqualTo(at("2019-11-28T00:00:00"));
    assertThat(facts.elapsed().suspensions()).isEqualTo(1);
    assertThat(facts.elapsed().suspendedDays()).isEqualTo(7);
    assertThat(facts.elapsed().resumedAt()).isEqualTo(at("2019-11-20T16:00:00"));
  }

  @Test
  void stopsTheClockWhileASpecialProcedureIsOpen() {
    CaseEvent hearing = special(SPECIAL_STARTED, "2019-11-11T10:00:00", SpecialKind.HEARING);
    CaseFacts open = fold(accepted, hearing);
    assertThat(open.course().state()).isEqualTo(CaseState.SUSPENDED);
    assertThat(open.due().dueAt()).isNull();
    assertThat(open.due().dueBasis()).isNull();
    assertThat(open.elapsed().suspensions()).isEqualTo(1);
    assertThat(open.elapsed().suspendedDays()).isZero();

    CaseFacts closed = fold(accepted, hearing, event(CLOSED, "2019-11-20T10:00:00"));
    assertThat(closed.elapsed().suspendedDays()).isEqualTo(7);
    assertThat(closed.elapsed().netWorkingDays()).isEqualTo(5);
    assertThat(closed.elapsed().onTime()).isTrue();
  }

  @Test
  void mergesOverlappingProceduresOfDifferentKinds() {
    CaseFacts facts =
        fold(
            accepted,
            special(SPECIAL_STARTED, "2019-11-05T10:00:00", SpecialKind.HEARING),
            special(SPECIAL_STARTED, "2019-11-07T10:00:00", SpecialKind.INSPECTION),
            special(SPECIAL_ENDED, "2019-11-11T10:00:00", SpecialKind.HEARING),
            special(SPECIAL_ENDED, "2019-11-13T10:00:00", SpecialKind.INSPECTION),
            special(SPECIAL_STARTED, "2019-11-18T10:00:00", null),
            special(SPECIAL_ENDED, "2019-11-19T10:00:00", null));
    assertThat(facts.elapsed().suspensions()).isEqualTo(2);
    assertThat(facts.elapsed().suspendedDays()).isEqualTo(7);
    assertThat(facts.due().dueAt()).isEqualTo(at("2019-11-28T00:00:00"));
  }

  @Test
  void countsNothingOutsideTheTimeOfHandling() {
    CaseFacts facts =
        fold(
            special(SPECIAL_STARTED, "2019-10-28T10:00:00", SpecialKind.HEARING),
            special(SPECIAL_ENDED, "2019-11-01T10:00:00", SpecialKind.HEARING),
            accepted,
            event(CLOSED, "2019-11-08T10:00:00"),
            special(SPECIAL_STARTED, "2019-11-11T10:00:00", SpecialKind.TENDER));
    assertThat(facts.elapsed().suspensions()).isZero();
    assertThat(facts.elapsed().suspendedDays()).isZero();
    assertThat(facts.elapsed().netWorkingDays()).isEqualTo(4);
  }

  @Test
  void addsAnExtensionToBothLimits() {
    CaseEvent extension =
        on(SPECIAL_STARTED, "2019-11-14T10:00:00")
            .specialKind(SpecialKind.EXTENSION)
            .extensionDays(10)
            .build();
    CaseFacts facts = fold(accepted, extension);
    assertThat(facts.course().state()).isEqualTo(CaseState.ACCEPTED);
    assertThat(facts.limits().limitDays()).isEqualTo(20);
    assertThat(facts.limits().statutoryDays()).isEqualTo(30);
    assertThat(facts.due().dueAt()).isEqualTo(at("2019-12-03T00:00:00"));
    assertThat(facts.elapsed().suspensions()).isZero();
    CaseEvent closedLate = event(CLOSED, "2019-11-25T10:00:00");
    CaseEvent afterwards =
        on(SPECIAL_STARTED, "2019-11-26T10:00:00")
            .specialKind(SpecialKind.EXTENSION)
            .extensionDays(10)
            .build();
    CaseFacts closed = fold(accepted, closedLate, afterwards);
    assertThat(closed.elapsed().onTime()).as("what is closed is no longer extended").isFalse();
    assertThat(closed.limits().limitDays()).isEqualTo(10);
  }

  @Test
  void stopsForACorrectionOnlyWhereTheItemSaysSoAndOnlyAfterAcceptance() {
    CaseEvent[] events = {
      event(SUBMITTED, "2019-10-28T09:00:00"),
      event(CORRECTION_REQUESTED, "2019-10-29T09:00:00"),
      event(CORRECTION_RECEIVED, "2019-10-31T09:00:00"),
      accepted,
      event(CORRECTION_REQUESTED, "2019-11-05T09:00:00"),
      event(CORRECTION_RECEIVED, "2019-11-07T09:00:00"),
    };
    assertThat(fold(events).elapsed().suspensions()).isZero();
    CaseFacts stopped = fold(item(10, LimitUnit.WORKING_DAY, false, true), events);
    assertThat(stopped.elapsed().suspensions()).isEqualTo(1);
    assertThat(stopped.elapsed().suspendedDays()).isEqualTo(2);
    assertThat(stopped.burden().corrections()).isEqualTo(2);
    assertThat(stopped.due().dueAt()).isEqualTo(at("2019-11-21T00:00:00"));
  }

  @Test
  void keepsTheDayKnownAtAcceptanceWhenSpringFestivalIsExtended() {
    CaseFacts facts =
        fold(
            item(5, LimitUnit.WORKING_DAY, false, false),
            event(ACCEPTED, "2020-01-20T09:00:00"),
            event(CLOSED, "2020-02-04T17:00:00"));
    assertThat(facts.limits().calendarVersion()).isEqualTo("2019-11-21");
    assertThat(facts.due().originalDueAt()).isEqualTo(at("2020-02-02T00:00:00"));
    assertThat(facts.due().dueAt()).isEqualTo(at("2020-02-05T00:00:00"));
    assertThat(facts.due().dueBasis()).isEqualTo(DueBasis.CALENDAR_AMENDED);
    assertThat(facts.elapsed().onTime()).isTrue();
    assertThat(facts.elapsed().netWorkingDays()).isEqualTo(5);
  }

  @Test
  void neverMakesACaseLateByAWorkingSundayAnnouncedLater() {
    // Known on 2019-03-20: 04-28 is an ordinary Sunday; the notice of 03-22 makes it a working day.
    CaseFacts facts =
        fold(
            item(26, LimitUnit.WORKING_DAY, false, false),
            event(ACCEPTED, "2019-03-20T09:00:00"),
            event(CLOSED, "2019-04-26T17:00:00"));
    assertThat(facts.limits().calendarVersion()).isEqualTo("2018-12-06");
    assertThat(facts.due().originalDueAt()).isEqualTo(at("2019-04-27T00:00:00"));
    CaseFacts longer =
        fold(
            item(27, LimitUnit.WORKING_DAY, false, false),
            event(ACCEPTED, "2019-03-20T09:00:00"),
            event(CLOSED, "2019-04-29T17:00:00"));
    assertThat(longer.due().originalDueAt()).isEqualTo(at("2019-04-30T00:00:00"));
    assertThat(longer.due().dueAt()).isEqualTo(longer.due().originalDueAt());
    assertThat(longer.due().dueBasis()).isEqualTo(DueBasis.PROMISED_LIMIT);
    assertThat(longer.elapsed().onTime()).isTrue();
    assertThat(longer.elapsed().netWorkingDays()).as("the Sunday was worked").isEqualTo(28);
  }

  @Test
  void doesNotCountNewYearsDayBeforeItsNoticeIsIssued() {
    // 11-20 to 12-31 are 30 days from Monday to Friday. The notice of 2018-12-06 then makes
    // Saturday
    // 12-29 a working day and 12-31 a day off: the 30th day is 12-29, the later of both holds.
    CaseFacts facts =
        fold(
            item(30, LimitUnit.WORKING_DAY, false, false),
            event(ACCEPTED, "2018-11-19T09:00:00"),
            event(CLOSED, "2019-01-11T17:00:00"));
    assertThat(facts.limits().calendarVersion()).isEqualTo("2017-11-30");
    assertThat(facts.due().originalDueAt()).isEqualTo(at("2019-01-01T00:00:00"));
    assertThat(facts.due().dueAt()).isEqualTo(at("2019-01-01T00:00:00"));
    assertThat(facts.elapsed().onTime()).isFalse();
    assertThat(facts.elapsed().netWorkingDays())
        .as("30 up to 12-29, then 2 to 4 and 7 to 11")
        .isEqualTo(38);
    assertThat(facts.findings()).as("settled by now").doesNotContain(Finding.CALENDAR_PROVISIONAL);

    CaseFacts dayLonger =
        fold(
            item(31, LimitUnit.WORKING_DAY, false, false),
            event(ACCEPTED, "2018-11-19T09:00:00"),
            event(CLOSED, "2018-12-31T17:00:00"));
    assertThat(dayLonger.due().originalDueAt())
        .as("not 1 January, though no notice was out")
        .isEqualTo(at("2019-01-03T00:00:00"));
    assertThat(dayLonger.due().dueAt()).isEqualTo(at("2019-01-03T00:00:00"));
    assertThat(dayLonger.elapsed().netWorkingDays()).as("12-31 was off").isEqualTo(30);
  }

  @Test
  void movesTheDueDayWhenTheNoticeGivesMoreThanTheRegulation() {
    // Of Spring Festival 2020 the regulation knew one weekday, 01-27; the notices made it six.
    CaseFacts facts =
        fold(item(47, LimitUnit.WORKING_DAY, false, false), event(ACCEPTED, "2019-11-20T09:00:00"));
    assertThat(facts.limits().calendarVersion()).isEqualTo("2019-03-22");
    assertThat(facts.due().originalDueAt()).isEqualTo(at("2020-01-29T00:00:00"));
    assertThat(facts.due().dueAt()).isEqualTo(at("2020-02-04T00:00:00"));
    assertThat(facts.due().dueBasis()).isEqualTo(DueBasis.CALENDAR_AMENDED);
  }

  @Test
  void letsTheSourcesOwnDeadlineOverrideThePromise() {
    CaseEvent promised =
        on(ACCEPTED, "2019-11-04T09:00:00").promisedDueAt(at("2019-11-06T12:00:00")).build();
    CaseFacts inTime = fold(promised, event(CLOSED, "2019-11-06T12:00:00"));
    assertThat(inTime.due().dueBasis()).isEqualTo(DueBasis.OWN_DEADLINE);
    assertThat(inTime.due().dueAt()).isEqualTo(at("2019-11-06T12:00:00.001"));
    assertThat(inTime.limits().limitDays()).isEqualTo(2);
    assertThat(inTime.elapsed().onTime()).isTrue();
    assertThat(fold(promised, event(CLOSED, "2019-11-06T12:00:01")).elapsed().onTime()).isFalse();
    assertThat(inTime.limits().statutoryDays()).as("the law's limit stays").isEqualTo(20);
  }

  @Test
  void letsNoDeadlineNamedAfterAcceptanceComeEarlier() {
    CaseEvent promised =
        on(ACCEPTED, "2019-11-04T09:00:00").promisedDueAt(at("2019-11-20T17:30:00")).build();
    CaseEvent shorter =
        on(STEP_DONE, "2019-11-06T09:00:00").promisedDueAt(at("2019-11-08T17:30:00")).build();
    CaseEvent longer =
        on(STEP_DONE, "2019-11-07T09:00:00").promisedDueAt(at("2019-11-22T17:30:00")).build();
    assertThat(fold(promised, shorter).due().dueAt()).isEqualTo(at("2019-11-20T17:30:00.001"));
    assertThat(fold(promised, shorter, longer).due().dueAt())
        .isEqualTo(at("2019-11-22T17:30:00.001"));
    CaseEvent atSubmission =
        on(SUBMITTED, "2019-11-01T09:00:00").promisedDueAt(at("2019-11-29T17:30:00")).build();
    assertThat(fold(atSubmission, promised).due().dueAt())
        .as("what acceptance says counts")
        .isEqualTo(at("2019-11-20T17:30:00.001"));
  }

  @Test
  void judgesByTheDueInstantNotByTheCountOfDays() {
    CaseEvent saturday = event(CLOSED, "2019-11-23T10:00:00");
    CaseEvent friday = event(ACCEPTED, "2019-11-08T09:00:00");
    CaseFacts weekend = fold(friday, saturday);
    assertThat(weekend.due().dueAt())
        .as("Friday is the tenth day")
        .isEqualTo(at("2019-11-23T00:00:00"));
    assertThat(weekend.elapsed().netWorkingDays()).isEqualTo(weekend.limits().limitDays());
    assertThat(weekend.elapsed().onTime()).isFalse();
    CaseFacts stoppedTooLate =
        fold(
            friday,
            special(SPECIAL_STARTED, "2019-11-23T08:00:00", SpecialKind.HEARING),
            special(SPECIAL_ENDED, "2019-11-28T10:00:00", SpecialKind.HEARING),
            event(CLOSED, "2019-11-28T11:00:00"));
    assertThat(stoppedTooLate.elapsed().netWorkingDays()).isEqualTo(10);
    assertThat(stoppedTooLate.elapsed().onTime()).as("what is over cannot be stopped").isFalse();
  }

  @Test
  void givesAnInstantItemTheNextWorkingDayIfAcceptedOnADayOff() {
    CaseFacts facts =
        fold(
            item(null, null, true, false),
            event(ACCEPTED, "2019-11-09T09:00:00"),
            event(CLOSED, "2019-11-11T09:00:00"));
    assertThat(facts.elapsed().onTime()).isTrue();
    assertThat(facts.elapsed().netWorkingDays()).as("more than its limit of none").isEqualTo(1);
  }

  @Test
  void countsOtherUnitsAndInstantItems() {
    CaseFacts month = fold(item(1, LimitUnit.MONTH, false, false), accepted);
    assertThat(month.due().dueAt()).isEqualTo(at("2019-12-05T00:00:00"));
    assertThat(month.limits().limitDays()).isEqualTo(22);
    CaseFacts days = fold(item(30, LimitUnit.CALENDAR_DAY, false, false), accepted);
    assertThat(days.due().dueAt()).isEqualTo(at("2019-12-05T00:00:00"));
    assertThat(days.limits().limitDays()).isEqualTo(21);
    assertThat(fold(item(1, LimitUnit.YEAR, false, false), accepted).limits().limitDays())
        .isEqualTo(253);
    CaseFacts instant = fold(item(null, null, true, false), accepted);
    assertThat(instant.due().dueAt()).isEqualTo(at("2019-11-05T00:00:00"));
    assertThat(instant.limits().limitDays()).isZero();
    CaseFacts nothing = fold(item(null, null, false, false), accepted);
    assertThat(nothing.due().dueAt()).isNull();
    assertThat(nothing.limits().limitDays()).isNull();
    assertThat(nothing.due().statutoryDueAt()).isNotNull();
  }

  @Test
  void hasNoDueDayBeforeAcceptance() {
    CaseFacts facts = fold(event(SUBMITTED, "2019-11-04T09:00:00"));
    assertThat(facts.due().dueAt()).isNull();
    assertThat(facts.limits().calendarVersion()).isNull();
    assertThat(facts.limits().limitDays()).isEqualTo(10);
  }

  private static CaseEvent special(EventType type, String local, SpecialKind kind) {
    return on(type, local).specialKind(kind).build();
  }
}
