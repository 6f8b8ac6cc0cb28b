package cn.sanyi.streaming.cases;

import cn.sanyi.model.fold.CaseFacts;
import cn.sanyi.rules.card.CardJudge;
import cn.sanyi.rules.card.Prospect;
import cn.sanyi.streaming.kafka.JobClock;
import cn.sanyi.warehouse.row.IssuedCard;
import java.time.Instant;
import java.util.function.Consumer;

/** Keeps the cards of cases, and when each has to be looked at next. Belongs to one task. */
final class CaseCards {
  private final CardJudge judge = CardJudge.standard();
  private final JobClock clock;

  CaseCards(JobClock clock) {
    this.clock = clock;
  }

  /**
   * After an event, or a version of the item: as of the case's own time while it is on that; as of
   * now where it is live; not at all while a history settles that a live case got.
   *
   * @param now epoch ms by the job's clock
   */
  void follow(CaseHistory theCase, CaseFacts facts, long now, Consumer<IssuedCard> changed) {
    if (theCase.onItsOwnTime()) {
      judge(theCase, facts, theCase.clock, theCase.clock, changed);
    } else if (!theCase.loading) {
      judgeNow(theCase, facts, now, changed);
    }
  }

  /** Brings the cards into line with what the facts warrant now, by the job's clock in epoch ms. */
  void judgeNow(CaseHistory theCase, CaseFacts facts, long now, Consumer<IssuedCard> changed) {
    boolean ownTime = clock == JobClock.EVENT || theCase.onItsOwnTime();
    judge(theCase, facts, now, ownTime ? theCase.clock : now, changed);
    theCase.loading = false;
    theCase.live = clock == JobClock.WALL;
  }

  /**
   * Brings the cards into line with what the facts warrant at an instant.
   *
   * @param at epoch ms
   * @param known epoch ms at which the facts became known: no card is raised earlier
   */
  void judge(
      CaseHistory theCase, CaseFacts facts, long at, long known, Consumer<IssuedCard> changed) {
    Instant now = Instant.ofEpochMilli(at);
    Prospect prospect = judge.prospect(facts, now);
    if (!prospect.warranted().isEmpty() || !theCase.cards.isEmpty()) {
      CardLedger.reconcile(
          theCase.cards,
          prospect.warranted(),
          facts.course().endedAt(),
          Instant.ofEpochMilli(known),
          now,
          changed);
    }
    Instant next = prospect.next();
    theCase.judgeAt = next == null ? CaseHistory.NEVER : next.toEpochMilli();
  }
}
