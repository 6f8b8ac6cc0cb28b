package cn.sanyi.rules.score;

import cn.sanyi.rules.value.Fractions;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * What the rules of bands look at: where a unit stands in its peer group.
 *
 * @param unitCode the unit
 * @param score exact score
 * @param ranked units of the group that stand at its rank or before it, itself and ties included
 * @param group units of the group that have a score
 */
public record Standing(String unitCode, BigFraction score, int ranked, int group) {

  /** Whether the score reaches the band. */
  public boolean reaches(Band band) {
    return score.compareTo(Fractions.of(band.least())) >= 0;
  }

  /** Whether the band's quota has room for the unit and everybody who stands with or before it. */
  public boolean fits(Band band) {
    return band.quota() == null
        || BigFraction.of(100L * ranked).compareTo(Fractions.of(band.quota()).multiply(group)) <= 0;
  }
}
