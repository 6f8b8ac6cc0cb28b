package cn.sanyi.rules.card;

import cn.sanyi.model.calendar.ChinaTime;
import cn.sanyi.model.fold.Application;
import cn.sanyi.model.fold.Burden;
import cn.sanyi.model.fold.CaseFacts;
import cn.sanyi.model.fold.CaseState;
import cn.sanyi.model.fold.Course;
import cn.sanyi.model.fold.DueBasis;
import cn.sanyi.model.fold.DueDates;
import cn.sanyi.model.fold.Elapsed;
import cn.sanyi.model.fold.Finding;
import cn.sanyi.model.fold.Handling;
import cn.sanyi.model.fold.ItemTraits;
import cn.sanyi.model.fold.Limits;
import cn.sanyi.model.fold.StepWatch;
import cn.sanyi.model.fold.Supervision;
import cn.sanyi.model.fold.Trail;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A case's facts with only what the card rules look at; the rest is not known. Each method gives
 * another case.
 */
final class TestCase implements Cloneable {
  static final TestCase OPEN = new TestCase();

  CaseState state = CaseState.ACCEPTED;
  Instant acceptedAt = at("2019-11-04T10:00");
  Instant endedAt;
  Instant firstEventAt;
  Integer limitDays;
  Instant dueAt;
  Instant statutoryDueAt;
  Instant resumedAt;
  Instant stepDueAt;
  boolean answersExpected;
  Instant warningAnsweredAt;
  Instant yellowAnsweredAt;
  Instant confirmedAt;
  Set<Finding> findings = Set.of();

  private TestCase() {}

  /** An instant by the wall clock of Asia/Shanghai. */
  static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(ChinaTime.ZONE).toInstant();
  }

  TestCase with(Consumer<TestCase> change) {
    try {
      TestCase other = (TestCase) clone();
      change.accept(other);
      return other;
    } catch (CloneNotSupportedException e) {
      throw new AssertionError(e);
    }
  }

  TestCase due(int limit, String at) {
    return with(
        one -> {
          one.limitDays = limit;
          one.dueAt = at(at);
        });
  }

  TestCase statutoryDue(String at) {
    return with(one -> one.statutoryDueAt = at(at));
  }

  TestCase accepted(String at) {
    return with(one -> one.acceptedAt = at(at));
  }

  TestCase resumed(String at) {
    return with(one -> one.resumedAt = at(at));
  }

  TestCase firstEvent(String at) {
    return with(one -> one.firstEventAt = at(at));
  }

  TestCase closed(String at, Finding... findings) {
    return with(
        one -> {
          one.state = CaseState.CLOSED;
          one.endedAt = at(at);
          one.findings = Set.of(findings);
        });
  }

  TestCase deleted() {
    return with(one -> one.state = CaseState.DELETED);
  }

  TestCase stepDue(String at) {
    return with(one -> one.stepDueAt = at(at));
  }

  /** Its unit answers, at these times where it did. */
  TestCase answered(String warningAt, String yellowAt) {
    return with(
        one -> {
          one.answersExpected = true;
          one.warningAnsweredAt = warningAt == null ? null : at(warningAt);
          one.yellowAnsweredAt = yellowAt == null ? null : at(yellowAt);
        });
  }

  TestCase confirmed(String at) {
    return with(one -> one.confirmedAt = at(at));
  }

  CaseFacts facts() {
    return new CaseFacts(
        "test:1",
        "test",
        new Handling("item-1", 1, "unit-1", null, null, null),
        Application.UNKNOWN,
        new Course(state, null, null, acceptedAt, null, endedAt, endedAt, null),
        new Trail(firstEventAt, firstEventAt, 1, 1),
        ItemTraits.UNKNOWN,
        new Limits(limitDays, null, "2019-03-22"),
        new DueDates(dueAt, dueAt, statutoryDueAt, dueAt == null ? null : DueBasis.PROMISED_LIMIT),
        new Elapsed(resumedAt, 0, 0, null, null),
        Burden.NONE,
        stepDueAt == null ? StepWatch.NONE : new StepWatch("审查", 3, stepDueAt),
        new Supervision(answersExpected, warningAnsweredAt, yellowAnsweredAt, confirmedAt),
        findings);
  }
}
