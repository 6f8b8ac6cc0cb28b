package cn.sanyi.rules.card;

import cn.sanyi.model.calendar.ChinaTime;
import cn.sanyi.model.fold.CaseFacts;
import cn.sanyi.model.fold.CaseState;
import cn.sanyi.model.fold.DueBasis;
import cn.sanyi.model.fold.Finding;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Set;

/** A case's facts with only what the card rules look at; the rest is not known. */
record TestCase(
    CaseState state,
    Instant acceptedAt,
    Instant endedAt,
    Instant firstEventAt,
    Integer limitDays,
    Instant dueAt,
    Instant statutoryDueAt,
    Instant resumedAt,
    Set<Finding> findings,
    Supervised supervised) {

  /** What its supervision adds. */
  record Supervised(
      Instant stepDueAt,
      boolean answersExpected,
      Instant warningAnsweredAt,
      Instant yellowAnsweredAt,
      Instant confirmedAt) {
    static final Supervised NOT = new Supervised(null, false, null, null, null);
  }

  static final TestCase OPEN =
      new TestCase(
          CaseState.ACCEPTED,
          at("2019-11-04T10:00"),
          null,
          null,
          null,
          null,
          null,
          null,
          Set.of(),
          Supervised.NOT);

  /** An instant by the wall clock of Asia/Shanghai. */
  static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(ChinaTime.ZONE).toInstant();
  }

  TestCase due(int limit, String dueAt) {
    return new TestCase(
        state,
        acceptedAt,
        endedAt,
        firstEventAt,
        limit,
        at(dueAt),
        statutoryDueAt,
        resumedAt,
        findings,
        supervised);
  }

  TestCase statutoryDue(String dueAt) {
    return new TestCase(
        state,
        acceptedAt,
        endedAt,
        firstEventAt,
        limitDays,
        this.dueAt,
        at(dueAt),
        resumedAt,
        findings,
        supervised);
  }

  TestCase accepted(String at) {
    return new TestCase(
        state,
        at(at),
        endedAt,
        firstEventAt,
        limitDays,
        dueAt,
        statutoryDueAt,
        resumedAt,
        findings,
        supervised);
  }

  TestCase resumed(String at) {
    return new TestCase(
        state,
        acceptedAt,
        endedAt,
        firstEventAt,
        limitDays,
        dueAt,
        statutoryDueAt,
        at(at),
        findings,
        supervised);
  }

  TestCase firstEvent(String at) {
    return new TestCase(
        state,
        acceptedAt,
        endedAt,
        at(at),
        limitDays,
        dueAt,
        statutoryDueAt,
        resumedAt,
        findings,
        supervised);
  }

  TestCase closed(String at, Finding... findings) {
    return new TestCase(
        CaseState.CLOSED,
        acceptedAt,
        at(at),
        firstEventAt,
        limitDays,
        dueAt,
        statutoryDueAt,
        resumedAt,
        Set.of(findings),
        supervised);
  }

  TestCase deleted() {
    return new TestCase(
        CaseState.DELETED,
        acceptedAt,
        endedAt,
        firstEventAt,
        limitDays,
        dueAt,
        statutoryDueAt,
        resumedAt,
        findings,
        supervised);
  }

  TestCase supervised(Supervised by) {
    return new TestCase(
        state,
        acceptedAt,
        endedAt,
        firstEventAt,
        limitDays,
        dueAt,
        statutoryDueAt,
        resumedAt,
        findings,
        by);
  }

  TestCase stepDue(String at) {
    return supervised(
        new Supervised(
            at(at),
            supervised.answersExpected,
            supervised.warningAnsweredAt,
            supervised.yellowAnsweredAt,
            supervised.confirmedAt));
  }

  /** Its unit answers, at these times where it did. */
  TestCase answered(String warningAt, String yellowAt) {
    return supervised(
        new Supervised(
            supervised.stepDueAt,
            true,
            warningAt == null ? null : at(warningAt),
            yellowAt == null ? null : at(yellowAt),
            supervised.confirmedAt));
  }

  TestCase confirmed(String at) {
    return supervised(
        new Supervised(
            supervised.stepDueAt,
            supervised.answersExpected,
            supervised.warningAnsweredAt,
            supervised.yellowAnsweredAt,
            at(at)));
  }

  CaseFacts facts() {
    return new CaseFacts(
        "test:1",
        "test",
        "item-1",
        1,
        "unit-1",
        null,
        null,
        null,
        null,
        null,
        state,
        null,
        null,
        acceptedAt,
        null,
        endedAt,
        endedAt,
        null,
        firstEventAt,
        firstEventAt,
        1,
        1,
        null,
        null,
        null,
        null,
        null,
        null,
        limitDays,
        null,
        "2019-03-22",
        dueAt,
        dueAt,
        statutoryDueAt,
        dueAt == null ? null : DueBasis.PROMISED_LIMIT,
        resumedAt,
        0,
        0,
        null,
        null,
        0,
        0,
        null,
        null,
        0,
        0,
        supervised.stepDueAt == null ? null : "审查",
        supervised.stepDueAt == null ? null : 3,
        supervised.stepDueAt,
        supervised.answersExpected,
        supervised.warningAnsweredAt,
        supervised.yellowAnsweredAt,
        supervised.confirmedAt,
        findings);
  }
}
