package cn.sanyi.rules.card;

import static cn.sanyi.rules.card.TestCase.OPEN;
import static cn.sanyi.rules.card.TestCase.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.sanyi.model.calendar.Calendars;
import cn.sanyi.model.card.Card;
import cn.sanyi.model.card.Level;
import cn.sanyi.model.catalogue.Catalogue;
import cn.sanyi.model.event.CaseEvent;
import cn.sanyi.model.event.EventType;
import cn.sanyi.model.fold.CaseFacts;
import cn.sanyi.model.fold.Finding;
import cn.sanyi.model.fold.Fold;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The thresholds of the card rules that come with Sanyi; 2019-11-18 is a Monday. */
class CardJudgeTest {
  private static final Instant LATER = at("2020-06-01T00:00");
  private final CardJudge judge = CardJudge.standard();

  @Test
  void anInstantItemIsDueOnTheDayOfAcceptance() {
    TestCase instant = OPEN.due(0, "2019-11-05T00:00");
    Card card = cardsAt(instant, "2019-11-05T09:00").get(0);
    assertThat(card.reason()).isEqualTo("承诺时限为当日办结，最迟应于2019年11月4日办结，到期未办结。");
  }

  @Test
  void warnsOneWorkingDayBeforeTheDueDayEnds() {
    TestCase monday = OPEN.due(5, "2019-11-19T00:00");
    assertThat(cardsAt(monday, "2019-11-17T23:59:59.999")).isEmpty();
    Card card = cardsAt(monday, "2019-11-18T00:00").get(0);
    assertThat(card.level()).isEqualTo(Level.WARNING);
    assertThat(card.firesAt()).isEqualTo(at("2019-11-18T00:00"));
    assertThat(card.daysOver()).isZero();
    assertThat(card.reason()).isEqualTo("承诺时限5个工作日，最迟应于2019年11月18日办结；自2019年11月18日起只剩1个工作日。");
  }

  @Test
  void warnsAtTwentyPercentOfALongLimit() {
    // 20 working days: four are left from Wednesday on, the weekend does not count.
    TestCase twenty = OPEN.due(20, "2019-11-19T00:00");
    assertThat(cardsAt(twenty, "2019-11-12T23:59")).isEmpty();
    assertThat(cardsAt(twenty, "2019-11-13T00:00"))
        .singleElement()
        .extracting(Card::rule)
        .isEqualTo("WARNING-NEAR-DUE");
  }

  @Test
  void countsTheDaysThatAHolidayMoved() {
    // Due on Tuesday 2019-10-08; before it come Sunday 09-29 (worked) and Monday 09-30.
    TestCase acrossTheNationalDay = OPEN.accepted("2019-09-16T09:00").due(10, "2019-10-09T00:00");
    assertThat(judge.nextInstant(acrossTheNationalDay.facts(), at("2019-09-16T09:00")))
        .isEqualTo(at("2019-09-30T00:00"));
  }

  @Test
  void aStepOverdueIsYellowThoughTheCaseIsInTime() {
    TestCase stepping = OPEN.due(10, "2019-11-19T00:00").stepDue("2019-11-08T00:00");
    assertThat(cardsAt(stepping, "2019-11-07T23:59:59.999")).isEmpty();
    Card card = cardsAt(stepping, "2019-11-08T00:00").get(0);
    assertThat(card.level()).isEqualTo(Level.YELLOW);
    assertThat(card.rule()).isEqualTo("YELLOW-STEP");
    assertThat(card.dueAt()).isEqualTo(at("2019-11-08T00:00"));
    assertThat(card.reason()).isEqualTo("环节“审查”时限3个工作日，最迟应于2019年11月7日办结，到期未办结。");
  }

  @Test
  void confirmedMisconductIsRedThoughTheCaseWasInTime() {
    TestCase forged =
        OPEN.due(10, "2019-11-19T00:00").closed("2019-11-08T09:00").confirmed("2019-12-03T15:30");
    assertThat(cardsAt(forged, "2019-12-03T15:29")).isEmpty();
    assertThat(allCards(forged))
        .singleElement()
        .extracting(Card::level, Card::rule, Card::reason)
        .containsExactly(Level.RED, "RED-CONFIRMED", "2019年12月3日15时30分经核查认定本件弄虚作假。");
  }

  @Test
  void aConfirmationOfACaseThatNobodyKnowsIsNoCard() {
    CaseEvent confirmation =
        CaseEvent.builder("test:mistyped", EventType.MISCONDUCT_CONFIRMED, at("2019-12-03T15:30"))
            .eventId("e1")
            .source("test")
            .build();
    CaseFacts facts = Fold.fold(List.of(confirmation), new Catalogue(), Calendars.standard());
    assertThat(judge.schedule(facts).cards()).isEmpty();
  }

  @Test
  void aWarningUnansweredForThreeWorkingDaysIsRed() {
    // 30 working days: six are left from Monday 11-11 on; the third after it is Thursday 11-14.
    TestCase thirty = OPEN.due(30, "2019-11-19T00:00").answered(null, null);
    Card red = cardsAt(thirty, "2019-11-18T00:00").get(1);
    assertThat(red.rule()).isEqualTo("RED-WARNING-UNANSWERED");
    assertThat(red.firesAt()).isEqualTo(at("2019-11-15T00:00"));
    assertThat(red.reason()).isEqualTo("2019年11月11日发出的预警，3个工作日内未答复。");
    assertThat(red.valuesSeen()).contains("\"所依规则\":\"WARNING-NEAR-DUE\"");
    assertThat(cardsAt(thirty.answered("2019-11-14T23:59:59", null), "2019-11-18T00:00"))
        .extracting(Card::level)
        .containsExactly(Level.WARNING);
    assertThat(cardsAt(thirty.answered("2019-11-15T00:00", null), "2019-11-18T00:00")).hasSize(2);
  }

  @Test
  void aCaseThatEndsNeedsNoAnswerToItsWarning() {
    TestCase thirty = OPEN.due(30, "2019-11-19T00:00").answered(null, null);
    assertThat(allCards(thirty.closed("2019-11-14T10:00")))
        .extracting(Card::level)
        .containsExactly(Level.WARNING);
  }

  @Test
  void saysWhichAnswerACardWants() {
    TestCase thirty = OPEN.due(30, "2019-11-19T00:00").answered("2019-11-18T10:00", null);
    Instant warned = at("2019-11-11T00:00");
    assertThat(judge.answerTo(thirty.facts(), Level.WARNING, warned))
        .isEqualTo(new Answer(at("2019-11-15T00:00"), at("2019-11-18T10:00")));
    TestCase closed = thirty.closed("2019-11-14T10:00");
    assertThat(judge.answerTo(closed.facts(), Level.WARNING, warned)).isNull();
    assertThat(judge.answerTo(closed.facts(), Level.YELLOW, warned)).isNotNull();
    assertThat(judge.answerTo(thirty.facts(), Level.RED, warned)).isNull();
    assertThat(judge.answerTo(OPEN.facts(), Level.YELLOW, warned)).isNull();
  }

  @Test
  void aYellowCardWantsAnAnswerThoughTheCaseHasEnded() {
    TestCase forged = OPEN.closed("2019-11-13T10:00", Finding.REASON_MISSING).answered(null, null);
    assertThat(allCards(forged))
        .extracting(Card::rule, Card::firesAt)
        .containsExactly(
            tuple("YELLOW-REASON-MISSING", at("2019-11-13T10:00")),
            tuple("RED-YELLOW-UNANSWERED", at("2019-11-19T00:00")));
    assertThat(allCards(forged.answered(null, "2019-11-14T10:00"))).hasSize(1);
    assertThat(allCards(forged.answered("2019-11-14T10:00", null))).hasSize(2);
  }

  @Test
  void onlyTheCardThatWasIssuedWantsAnAnswer() {
    // The step's yellow card was answered; that the promise is broken later is no second one.
    TestCase stepping =
        OPEN.due(10, "2019-11-19T00:00")
            .stepDue("2019-11-08T00:00")
            .answered("2019-11-18T09:00", "2019-11-12T09:00");
    assertThat(allCards(stepping))
        .extracting(Card::rule)
        .containsExactly("YELLOW-STEP", "WARNING-NEAR-DUE", "RED-PROMISE");
  }

  @Test
  void whoDoesNotAnswerAlertsAtAllIsNotBlamedForSilence() {
    assertThat(allCards(OPEN.closed("2019-11-13T10:00", Finding.REASON_MISSING))).hasSize(1);
  }

  @Test
  void neverWarnsOnceTheCaseIsClosed() {
    TestCase monday = OPEN.due(5, "2019-11-19T00:00");
    assertThat(allCards(monday.closed("2019-11-17T12:00"))).isEmpty();
    assertThat(allCards(monday.closed("2019-11-18T00:00"))).isEmpty();
    assertThat(allCards(monday.closed("2019-11-18T00:00:00.001"))).hasSize(1);
  }

  @Test
  void neverWarnsWhatIsToBeDoneAtOnce() {
    assertThat(allCards(OPEN.due(0, "2019-11-05T00:00").closed("2019-11-04T10:05"))).isEmpty();
    assertThat(allCards(OPEN.due(0, "2019-11-05T00:00")))
        .extracting(Card::level)
        .containsExactly(Level.YELLOW, Level.RED);
  }

  @Test
  void warnsNotBeforeTheClockRunsAgain() {
    TestCase resumed = OPEN.due(20, "2019-11-19T00:00").resumed("2019-11-15T16:00");
    assertThat(allCards(resumed).get(0).firesAt()).isEqualTo(at("2019-11-15T16:00"));
    TestCase accepted = OPEN.accepted("2019-11-18T09:30").due(1, "2019-11-19T00:00");
    assertThat(allCards(accepted).get(0).firesAt()).isEqualTo(at("2019-11-18T09:30"));
  }

  @Test
  void showsYellowWhenThePromiseIsBrokenAndRedAfterTwoWorkingDays() {
    TestCase friday = OPEN.due(10, "2019-11-16T00:00");
    assertThat(allCards(friday))
        .extracting(Card::level, Card::firesAt, Card::daysOver)
        .containsExactly(
            tuple(Level.WARNING, at("2019-11-14T00:00"), 0),
            tuple(Level.YELLOW, at("2019-11-16T00:00"), 1),
            tuple(Level.RED, at("2019-11-20T00:00"), 3));
    assertThat(allCards(friday).get(2).reason())
        .isEqualTo("承诺时限10个工作日，最迟应于2019年11月15日办结；超期已进入第3个工作日，仍未办结。");
  }

  @Test
  void closingAtTheDueInstantIsLateAndOneMillisecondEarlierIsNot() {
    TestCase friday = OPEN.due(10, "2019-11-16T00:00");
    assertThat(levels(friday.closed("2019-11-15T23:59:59.999"))).containsExactly(Level.WARNING);
    assertThat(levels(friday.closed("2019-11-16T00:00")))
        .containsExactly(Level.WARNING, Level.YELLOW);
    assertThat(levels(friday.closed("2019-11-19T23:59")))
        .containsExactly(Level.WARNING, Level.YELLOW);
    assertThat(levels(friday.closed("2019-11-20T00:00")))
        .containsExactly(Level.WARNING, Level.YELLOW, Level.RED);
  }

  @Test
  void showsRedWhenTheStatutoryLimitPassesFirst() {
    TestCase both = OPEN.due(10, "2019-11-16T00:00").statutoryDue("2019-11-17T00:00");
    assertThat(allCards(both).get(2))
        .extracting(Card::rule, Card::firesAt, Card::dueAt)
        .containsExactly("RED-STATUTE", at("2019-11-17T00:00"), at("2019-11-17T00:00"));
  }

  @Test
  void theRuleThatStandsFirstInTheTableWinsATie() {
    TestCase tie = OPEN.due(10, "2019-11-16T00:00").statutoryDue("2019-11-20T00:00");
    assertThat(allCards(tie).get(2).rule()).isEqualTo("RED-PROMISE");
  }

  @Test
  void keepsTheTimeOfDayOfASourcesOwnDeadline() {
    TestCase own = OPEN.due(10, "2019-11-15T13:42");
    assertThat(allCards(own))
        .extracting(Card::firesAt)
        .containsExactly(at("2019-11-13T13:42"), at("2019-11-15T13:42"), at("2019-11-19T13:42"));
  }

  @Test
  void showsYellowForAFindingOnceItIsTrue() {
    TestCase early =
        OPEN.firstEvent("2019-11-06T08:00")
            .closed("2019-11-05T09:00", Finding.CLOSED_BEFORE_FIRST_EVENT);
    Card card = allCards(early).get(0);
    assertThat(card.level()).isEqualTo(Level.YELLOW);
    assertThat(card.firesAt()).isEqualTo(at("2019-11-06T08:00"));
    assertThat(card.dueAt()).isNull();
    assertThat(card.reason()).isEqualTo("办结时间2019年11月5日9时00分早于首条办理记录2019年11月6日8时00分。");
  }

  @Test
  void aFindingThatNoRuleNamesIsNoCard() {
    assertThat(allCards(OPEN.closed("2019-11-05T09:00", Finding.RECORDED_LATE))).isEmpty();
  }

  @Test
  void issuesOneCardPerLevelByTheRuleThatFiresFirst() {
    TestCase late =
        OPEN.due(5, "2019-11-12T00:00").closed("2019-11-13T09:00", Finding.STEPS_AT_ONE_INSTANT);
    assertThat(allCards(late))
        .extracting(Card::rule)
        .containsExactly("WARNING-NEAR-DUE", "YELLOW-PROMISE");
  }

  @Test
  void aCaseThatItsSourceTookBackHasNoCards() {
    assertThat(allCards(OPEN.due(5, "2019-11-12T00:00").deleted())).isEmpty();
  }

  @Test
  void countsTheWorkingDaysBegunSinceTheDueInstant() {
    Instant saturday = at("2019-11-16T00:00");
    assertThat(judge.daysOver(saturday, at("2019-11-15T23:59"))).isZero();
    assertThat(judge.daysOver(saturday, at("2019-11-16T12:00"))).isEqualTo(1);
    assertThat(judge.daysOver(saturday, at("2019-11-18T23:59"))).isEqualTo(1);
    assertThat(judge.daysOver(saturday, at("2019-11-19T00:00"))).isEqualTo(2);
    Instant midday = at("2019-11-13T12:00");
    assertThat(judge.daysOver(midday, at("2019-11-14T11:59"))).isEqualTo(1);
    assertThat(judge.daysOver(midday, at("2019-11-14T12:00"))).isEqualTo(2);
  }

  private List<Card> cardsAt(TestCase testCase, String now) {
    return judge.judge(testCase.facts(), at(now));
  }

  private List<Card> allCards(TestCase testCase) {
    return judge.judge(testCase.facts(), LATER);
  }

  private List<Level> levels(TestCase testCase) {
    return allCards(testCase).stream().map(Card::level).toList();
  }
}
