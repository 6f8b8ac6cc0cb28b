package cn.sanyi.county;

import java.util.SplittableRandom;

/**
 * How a unit behaves; shares in [0, 1].
 *
 * @param pace share of the promised limit that a case usually takes
 * @param late share of cases closed after their limit
 * @param forgotten share of accepted cases that nobody ever closes
 * @param online share of applications that come online where the item allows it
 * @param correction share of applications that need a correction
 * @param special share of promised cases with a special procedure
 * @param refused share of applications not accepted
 * @param careless share of cases in which a mandatory record or reason is missing
 * @param exempt share of materials that the applicant is spared
 * @param posted share of results that need no trip to fetch
 */
record Profile(
    double pace,
    double late,
    double forgotten,
    double online,
    double correction,
    double special,
    double refused,
    double careless,
    double exempt,
    double posted) {

  /**
   * A profile by the unit's discipline in [0, 1]. Discipline bends on-time behaviour strongly, so
   * that a ranking has something to rank.
   */
  static Profile of(double discipline, SplittableRandom random) {
    double slack = 1 - discipline;
    return new Profile(
        0.35 + 0.30 * slack + 0.10 * random.nextDouble(),
        0.002 + 0.120 * slack * slack,
        0.0005 + 0.012 * slack * slack,
        0.50 + 0.28 * discipline + 0.12 * random.nextDouble(),
        0.02 + 0.05 * slack,
        0.02 + 0.05 * random.nextDouble(),
        0.008 + 0.02 * random.nextDouble(),
        0.001 + 0.010 * slack,
        0.15 + 0.25 * random.nextDouble(),
        0.55 + 0.35 * random.nextDouble());
  }
}
