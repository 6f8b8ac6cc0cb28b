package cn.sanyi.county;

import cn.sanyi.model.event.EventType;
import java.util.SplittableRandom;

/** The part of planted misconduct that lies in the record itself. */
final class Forgery {
  private Forgery() {}

  /** Changes what was told or written down, where the misconduct is in the record itself. */
  static void commit(Plan plan, Script script, Days days, SplittableRandom random) {
    if (plan.misconduct == null) {
      return;
    }
    switch (plan.misconduct) {
      case F1 -> recordAfterwards(plan, script);
      case F8 -> script.first(EventType.SUBMITTED).handler = plan.clerk;
      case F16 -> {
        if (plan.secondWay) {
          dateBack(plan, script, days, random);
        } else {
          closeBeforeAcceptance(script, random);
        }
      }
      case F3, F4, F5, F6, F7, F12 -> {}
    }
  }

  private static void recordAfterwards(Plan plan, Script script) {
    long accepted = script.first(EventType.ACCEPTED).at;
    for (int i = 0; i < script.size(); i++) {
      Draft draft = script.get(i);
      boolean handling = draft.type.rank() >= EventType.SPECIAL_STARTED.rank();
      if (plan.secondWay && handling && draft.type != EventType.DELIVERED) {
        draft.at = accepted;
      }
      draft.recorded = Math.max(plan.recordedAt, draft.at + 1000);
    }
  }

  private static void closeBeforeAcceptance(Script script, SplittableRandom random) {
    long accepted = script.first(EventType.ACCEPTED).at;
    Draft closed = script.first(EventType.CLOSED);
    closed.at = accepted - Dice.between(random, 20, 300) * Days.MINUTE;
    script.first(EventType.DECIDED).at = closed.at - 2 * Days.MINUTE;
  }

  /** The late closing is said once more, now within the limit. */
  private static void dateBack(Plan plan, Script script, Days days, SplittableRandom random) {
    Draft closed = script.first(EventType.CLOSED);
    Draft revised = script.again(closed);
    revised.recorded = closed.recorded + Dice.between(random, 30, 2_000) * Days.MINUTE;
    revised.revision = revised.recorded;
    long accepted = script.first(EventType.ACCEPTED).at;
    int due = days.plus(days.dayOf(accepted), plan.limit);
    revised.at = days.startOf(due) + 17 * Days.HOUR + random.nextInt(1_500_000);
  }
}
