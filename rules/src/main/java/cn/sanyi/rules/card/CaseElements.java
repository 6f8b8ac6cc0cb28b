package cn.sanyi.rules.card;

import cn.sanyi.model.calendar.ChinaTime;
import cn.sanyi.model.calendar.WorkingDays;
import cn.sanyi.model.card.Level;
import cn.sanyi.model.fold.CaseState;
import cn.sanyi.model.fold.Finding;
import cn.sanyi.model.fold.Supervised;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/** 要素: what the card rules can ask about a case; instants are in working-day arithmetic. */
public final class CaseElements {
  private final Supervised facts;
  private final WorkingDays calendar;

  CaseElements(Supervised facts, WorkingDays calendar) {
    this.facts = facts;
    this.calendar = calendar;
  }

  /** Whether any event of the case stands. */
  public boolean isStanding() {
    return facts.course().state() != CaseState.DELETED;
  }

  /** First instant at which the promise is broken, or null. */
  public Instant getDueAt() {
    return facts.due().dueAt();
  }

  /** First instant at which the statutory limit is broken, or null. */
  public Instant getStatutoryDueAt() {
    return facts.due().statutoryDueAt();
  }

  /** First instant at which the limit of the step that is watched is broken, or null. */
  public Instant getWatchedStepDueAt() {
    return facts.step().watchedStepDueAt();
  }

  /**
   * When an inspector confirmed misconduct in a case; null where none did, or where nothing of the
   * case's handling is known: its number may be mistyped, or the case long forgotten.
   */
  public Instant getMisconductConfirmedAt() {
    boolean handled =
        facts.course().acceptedAt() != null
            || facts.course().submittedAt() != null
            || facts.course().endedAt() != null
            || facts.trail().firstEventAt() != null;
    return handled ? facts.supervision().misconductConfirmedAt() : null;
  }

  /** Whether somebody is expected to answer the cards of the case. */
  public boolean isAnswersExpected() {
    return facts.supervision().answersExpected();
  }

  /** Data-quality findings. */
  public Set<Finding> getFindings() {
    return facts.findings();
  }

  /** Whether the promised limit is at least so many working days; an unknown limit is. */
  public boolean limitAtLeast(int days) {
    return facts.limits().limitDays() == null || facts.limits().limitDays() >= days;
  }

  /**
   * When the rule's share of the limit is all that is left: its working days before the due
   * instant, at the same time of day, but not before the clock ran.
   */
  public Instant nearDueAt(CardRule rule) {
    Instant at = shift(calendar, facts.due().dueAt(), -rule.remaining(facts.limits().limitDays()));
    return later(later(at, facts.course().acceptedAt()), facts.elapsed().resumedAt());
  }

  /** When the promise is broken by more than the rule's working days. */
  public Instant promiseExceededAt(CardRule rule) {
    return shift(calendar, facts.due().dueAt(), rule.days());
  }

  /** When the statutory limit is broken by more than the rule's working days. */
  public Instant statuteExceededAt(CardRule rule) {
    return shift(calendar, facts.due().statutoryDueAt(), rule.days());
  }

  /** When the finding became true, or null while the case has not ended. */
  public Instant foundAt(CardRule rule) {
    if (facts.course().endedAt() == null) {
      return null;
    }
    if (rule.finding() == Finding.CLOSED_BEFORE_ACCEPTED) {
      return later(facts.course().endedAt(), facts.course().acceptedAt());
    }
    if (rule.finding() == Finding.CLOSED_BEFORE_FIRST_EVENT) {
      return later(facts.course().endedAt(), facts.trail().firstEventAt());
    }
    return facts.course().endedAt();
  }

  /** When a card has gone unanswered for the rule's working days, or null where it has not. */
  public Instant unansweredAt(CardRule rule, Warrant card) {
    Answer answer = answerTo(card.rule().level(), card.firesAt(), rule.days());
    return answer == null || answer.inTime() ? null : answer.dueAt();
  }

  /**
   * The answer that a card wants within so many working days, the day of issue not counted.
   *
   * @return null where none is wanted: of a unit that answers no alerts, or to a 预警 of a case that
   *     ended before the answer was late, unless it was given
   */
  Answer answerTo(Level level, Instant firesAt, int days) {
    if (!isAnswersExpected()) {
      return null;
    }
    boolean warning = level == Level.WARNING;
    Instant answeredAt =
        warning ? facts.supervision().warningAnsweredAt() : facts.supervision().yellowAnsweredAt();
    Instant dueAt = ChinaTime.endOf(calendar.plus(ChinaTime.date(firesAt), days));
    Answer answer = new Answer(dueAt, answeredAt);
    return warning && !openAfter(dueAt) && !answer.inTime() ? null : answer;
  }

  /** Whether the case was still open just after an instant; what ends at it no longer is. */
  public boolean openAfter(Instant at) {
    return facts.course().endedAt() == null || facts.course().endedAt().isAfter(at);
  }

  /** Whether the case had not ended before an instant: closing at the due instant is late. */
  public boolean notEndedBefore(Instant at) {
    return facts.course().endedAt() == null || !facts.course().endedAt().isBefore(at);
  }

  Supervised facts() {
    return facts;
  }

  /** Working days begun between a due instant and a later one: 1 from the due instant on. */
  static int daysOver(WorkingDays calendar, Instant dueAt, Instant at) {
    LocalDate due = ChinaTime.date(dueAt);
    int days = Math.max(1, calendar.between(due.minusDays(1), ChinaTime.date(at)));
    // The count by dates is off by at most one where the time of day matters.
    return days > 1 && shift(calendar, dueAt, days - 1).isAfter(at) ? days - 1 : days;
  }

  /** So many working days later (or earlier, where negative), at the same time of day. */
  private static Instant shift(WorkingDays calendar, Instant at, int days) {
    if (days == 0) {
      return at;
    }
    LocalDate date = ChinaTime.date(at);
    LocalDate to =
        days < 0 ? calendar.plus(date, days) : calendar.plus(date.minusDays(1), days).plusDays(1);
    return at.plus(ChronoUnit.DAYS.between(date, to), ChronoUnit.DAYS);
  }

  private static Instant later(Instant a, Instant b) {
    return b == null || a.isAfter(b) ? a : b;
  }
}
