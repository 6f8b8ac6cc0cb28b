package cn.sanyi.county;

import cn.sanyi.model.event.EventType;
import cn.sanyi.model.event.Operation;
import cn.sanyi.model.event.Outcome;
import cn.sanyi.model.event.SupplyMethod;
import java.util.SplittableRandom;

/** What goes wrong between a source and the platform, as it does with real data. */
final class Trouble {
  /** Events that reach the platform minutes late, after younger ones. */
  private static final double OUT_OF_ORDER = 0.02;

  /** Events written down a day or more after they happened. */
  private static final double LATE = 0.005;

  /** Events sent again. */
  private static final double REPEATED = 0.01;

  /** Cases in which one event is later said anew, and those in which one is taken back. */
  private static final double REVISED = 0.008;

  private static final double DELETED = 0.003;

  /** Cases taken back as a whole: somebody tried the system out. */
  private static final double TESTS = 0.0005;

  private Trouble() {}

  static void make(Plan plan, Script script, Days days, SplittableRandom random) {
    int told = script.size();
    // Misconduct is to be found by its own marks, not by chance ones.
    if (plan.misconduct == null) {
      delay(script, told, days, random);
      double u = random.nextDouble();
      if (u < TESTS) {
        takeBack(script, told, random);
      } else if (u < TESTS + DELETED) {
        takeBackOne(script, told, random);
      } else if (u < TESTS + DELETED + REVISED) {
        revise(script, told, random);
      }
    }
    for (int i = 0; i < told; i++) {
      if (Dice.chance(random, REPEATED)) {
        repeat(script, script.get(i), random);
      }
    }
  }

  private static void delay(Script script, int told, Days days, SplittableRandom random) {
    for (int i = 0; i < told; i++) {
      Draft draft = script.get(i);
      double u = random.nextDouble();
      if (u < LATE) {
        int day = days.plus(days.dayOf(draft.at) + 1, Dice.between(random, 1, 4));
        draft.recorded = Math.max(draft.recorded, days.atOffice(day, random));
      } else if (u < LATE + OUT_OF_ORDER) {
        draft.recorded += Dice.between(random, 2, 20) * Days.MINUTE;
      }
    }
  }

  /**
   * Half of the repeats come at once and unchanged, half are written anew within the hour. The
   * latter only of prompt events: a repeat must not look like a late record.
   */
  private static void repeat(Script script, Draft original, SplittableRandom random) {
    if (random.nextBoolean() || original.recorded - original.at > Days.HOUR) {
      original.repeated = true;
    } else {
      Draft again = script.again(original);
      again.recorded += Dice.between(random, 1, 50) * Days.MINUTE;
    }
  }

  private static void takeBack(Script script, int told, SplittableRandom random) {
    long last = 0;
    for (int i = 0; i < told; i++) {
      last = Math.max(last, script.get(i).recorded);
    }
    long at = last + Dice.between(random, 1, 600) * Days.MINUTE;
    for (int i = 0; i < told; i++) {
      delete(script, script.get(i), at + i);
    }
  }

  private static void takeBackOne(Script script, int told, SplittableRandom random) {
    for (int i = told - 1; i >= 0; i--) {
      Draft draft = script.get(i);
      if (draft.type == EventType.STEP_DONE) {
        delete(script, draft, draft.recorded + Dice.between(random, 5, 3_000) * Days.MINUTE);
        return;
      }
    }
  }

  private static void delete(Script script, Draft original, long at) {
    Draft deletion = script.again(original);
    deletion.operation = Operation.DELETE;
    deletion.recorded = at;
    deletion.revision = at;
  }

  private static void revise(Script script, int told, SplittableRandom random) {
    Draft original = script.get(random.nextInt(told));
    Draft revised = script.again(original);
    revised.recorded += Dice.between(random, 5, 4_000) * Days.MINUTE;
    revised.revision = revised.recorded;
    switch (original.type) {
      case MATERIAL_SUPPLIED -> revised.supply = SupplyMethod.LICENCE_LIBRARY;
      case DECIDED, CLOSED -> {
        if (original.outcome == Outcome.APPROVED) {
          revised.outcome = Outcome.APPROVED_CONDITIONALLY;
        }
      }
      case NOT_ACCEPTED, WITHDRAWN, REVOKED -> revised.reason = "原因补录：申请人材料不符";
      case SUBMITTED,
          CORRECTION_REQUESTED,
          CORRECTION_RECEIVED,
          ACCEPTED,
          VISITED,
          SPECIAL_STARTED,
          SPECIAL_ENDED,
          STEP_DONE,
          DELIVERED,
          WARNING_ANSWERED,
          YELLOW_ANSWERED,
          MISCONDUCT_CONFIRMED ->
          revised.at += Dice.between(random, 1, 5) * 1_000;
    }
  }
}
