package cn.sanyi.county;

import java.util.SplittableRandom;

/** When a system writes down what happened: at once, or in batches. */
final class Recording {
  private static final long BATCH = 15 * Days.MINUTE;

  private Recording() {}

  static void of(Unit unit, Script script, SplittableRandom random) {
    for (int i = 0; i < script.size(); i++) {
      Draft draft = script.get(i);
      draft.recorded =
          unit.batch()
              ? (draft.at / BATCH + 1) * BATCH + i * 40L
              : draft.at + 150 + random.nextInt(900);
    }
  }
}
