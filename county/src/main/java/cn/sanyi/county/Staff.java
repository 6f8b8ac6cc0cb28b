package cn.sanyi.county;

import java.util.SplittableRandom;

/** Gives each unit its people and its manners. */
final class Staff {
  /** Units in register order get disciplines a golden ratio apart: spread evenly, in no pattern. */
  private static final double GOLDEN_RATIO = 0.6180339887498949;

  /** The power company promises each customer a day. */
  private static final String OWN_DEADLINES = Register.COUNTY + "D38";

  private final long seed;
  private double discipline;
  private int units;

  Staff(long seed) {
    this.seed = seed;
    this.discipline = Dice.share(Dice.mix(seed, Dice.UNIT, -1));
  }

  Unit unit(
      String code,
      String hall,
      String window,
      String integratedWindow,
      boolean vertical,
      boolean answersAlerts,
      String... villageHalls) {
    int number = units++;
    SplittableRandom random = Dice.of(seed, Dice.UNIT, number);
    discipline = (discipline + GOLDEN_RATIO) % 1;
    return new Unit(
        code,
        Profile.of(discipline, random),
        vertical ? "vertical-" + code.substring(6).toLowerCase() : "shizong",
        vertical,
        hall,
        window,
        integratedWindow,
        villageHalls,
        code.equals(OWN_DEADLINES),
        answersAlerts,
        tokens(number * 100, Dice.between(random, 3, 9)),
        tokens(number * 100 + 50, Dice.between(random, 2, 4)));
  }

  private String[] tokens(int first, int count) {
    String[] tokens = new String[count];
    for (int i = 0; i < count; i++) {
      tokens[i] = Dice.token(seed, Dice.HANDLER, first + i);
    }
    return tokens;
  }
}
