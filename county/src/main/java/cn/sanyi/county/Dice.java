package cn.sanyi.county;

import java.util.HexFormat;
import java.util.SplittableRandom;

/**
 * Chance, by name: each thing that is drawn has a stream of its own (seed, purpose, index), so what
 * one case is does not depend on which cases were looked at before.
 */
final class Dice {
  static final long UNIT = 1;
  static final long ITEM = 2;
  static final long CASE = 3;
  static final long EPISODE = 4;
  static final long APPLICANT = 5;
  static final long HANDLER = 6;
  static final long SUPERVISION = 7;

  /** Behind purposes of several numbers. */
  static final long RECORD = 10_000;

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private Dice() {}

  static SplittableRandom of(long seed, long purpose, long index) {
    return new SplittableRandom(mix(seed, purpose, index));
  }

  static long mix(long seed, long purpose, long index) {
    return mix(mix(seed + purpose * GOLDEN) + index * GOLDEN);
  }

  /** A number in [0, 1). */
  static double share(long mixed) {
    return (mixed >>> 11) * 0x1.0p-53;
  }

  /** A keyed token: 16 hexadecimal digits that lead back to nobody. */
  static String token(long seed, long purpose, long index) {
    return HexFormat.of().toHexDigits(mix(seed, purpose, index));
  }

  static boolean chance(SplittableRandom random, double probability) {
    return random.nextDouble() < probability;
  }

  /** A number in [0, 1) that prefers the middle. */
  static double humped(SplittableRandom random) {
    return (random.nextDouble() + random.nextDouble()) / 2;
  }

  /** A whole number from low to high, both included. */
  static int between(SplittableRandom random, int low, int high) {
    return low + random.nextInt(high - low + 1);
  }

  private static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
