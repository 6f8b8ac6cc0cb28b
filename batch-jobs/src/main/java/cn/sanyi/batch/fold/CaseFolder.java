package cn.sanyi.batch.fold;

import cn.sanyi.batch.reconcile.CardComparison;
import cn.sanyi.batch.reconcile.FactComparison;
import cn.sanyi.batch.source.CaseInput;
import cn.sanyi.model.calendar.Calendars;
import cn.sanyi.model.card.Card;
import cn.sanyi.model.card.Level;
import cn.sanyi.model.catalogue.Catalogue;
import cn.sanyi.model.event.CaseEvent;
import cn.sanyi.model.fold.CaseFacts;
import cn.sanyi.model.fold.Fold;
import cn.sanyi.rules.card.CardJudge;
import cn.sanyi.rules.card.Schedule;
import java.time.Instant;
import java.util.List;

/**
 * Folds one case twice: as it stands now, to be compared; and as known at the cut-off, to count.
 */
public final class CaseFolder {
  private static final Schedule NONE = new Schedule(List.of());

  private final Catalogue catalogue;
  private final Calendars calendars;
  private final CardJudge judge;
  private final Instant cutOff;
  private final Instant toldUntil;

  /**
   * A folder for one run.
   *
   * @param cutOff what was recorded later does not count
   * @param toldUntil cards that fire up to it must be there
   */
  public CaseFolder(
      Catalogue catalogue,
      Calendars calendars,
      CardJudge judge,
      Instant cutOff,
      Instant toldUntil) {
    this.catalogue = catalogue;
    this.calendars = calendars;
    this.judge = judge;
    this.cutOff = cutOff;
    this.toldUntil = toldUntil;
  }

  /** Folds and compares one case. */
  public FoldedCase fold(CaseInput input) {
    List<CaseEvent> known = input.events().stream().filter(this::known).toList();
    CaseFacts present = fold(input.events());
    CaseFacts facts = known.size() == input.events().size() ? present : fold(known);
    Schedule warranted = present == null ? NONE : judge.schedule(present);
    return new FoldedCase(
        input.caseId(),
        facts,
        input.events().size(),
        known.size(),
        FactComparison.difference(present, input.stored()),
        CardComparison.differences(warranted, input.cards(), toldUntil),
        redAt(facts == present ? warranted : facts == null ? NONE : judge.schedule(facts)));
  }

  private boolean known(CaseEvent event) {
    Instant at = event.recordedAt() != null ? event.recordedAt() : event.occurredAt();
    return !at.isAfter(cutOff);
  }

  private CaseFacts fold(List<CaseEvent> events) {
    return events.isEmpty() ? null : Fold.fold(events, catalogue, calendars);
  }

  private static Instant redAt(Schedule schedule) {
    return schedule.cards().stream()
        .filter(card -> card.level() == Level.RED)
        .map(Card::firesAt)
        .findFirst()
        .orElse(null);
  }
}
