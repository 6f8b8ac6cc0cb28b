package cn.sanyi.streaming.cases;

import cn.sanyi.model.fold.CaseFacts;
import cn.sanyi.rules.card.CardJudge;
import cn.sanyi.rules.card.Prospect;
import cn.sanyi.streaming.kafka.JobClock;
import cn.sanyi.warehouse.row.CardRow;
import java.time.Instant;
import java.util.function.Consumer;

/** Keeps the cards of cases, and when each has to be looked at next. Belongs to one task. */
final class CaseCards {
  /** Records older than this when they arrive are history being loaded, not live running. */
  private static final long HISTORIC = 3_600_000;

  private final CardJudge judge = CardJudge.standard();
  private final CaseSettings settings;

  CaseCards(CaseSettings settings) {
    this.settings = settings;
  }

  /**
   * After an event: now, or once a history that is being loaded has settled.
   *
   * @param recordedAt epoch ms at which the event was written down
   * @param now epoch ms by the job's clock
   */
  void follow(
      CaseHistory theCase, CaseFacts facts, long recordedAt, long now, Consumer<CardRow> changed) {
    if (settings.clock() == JobClock.WALL && now - recordedAt > HISTORIC) {
      theCase.judgeAt = now + settings.settle().toMillis();
    } else {
      judge(theCase, facts, now, changed);
    }
  }

  /** Brings the cards into line with what the facts warrant at an instant, in epoch ms. */
  void judge(CaseHistory theCase, CaseFacts facts, long at, Consumer<CardRow> changed) {
    Instant now = Instant.ofEpochMilli(at);
    Prospect prospect = judge.prospect(facts, now);
    if (!prospect.warranted().isEmpty() || !theCase.cards.isEmpty()) {
      long known = settings.clock() == JobClock.WALL ? at : theCase.clock;
      CardLedger.reconcile(
          theCase.cards,
          prospect.warranted(),
          facts.endedAt(),
          Instant.ofEpochMilli(known),
          now,
          changed);
    }
    Instant next = prospect.next();
    theCase.judgeAt = next == null ? CaseHistory.NEVER : next.toEpochMilli();
  }
}
