package cn.sanyi.county;

import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;

/** The few units that show a misconduct in what other systems record of them. */
final class Culprits {
  private final Set<String> units;

  private Culprits(Set<String> units) {
    this.units = units;
  }

  /** So many departments, which the seed chooses for each misconduct. */
  static Culprits of(World world, Misconduct misconduct, int many) {
    long seed = world.settings.seed();
    return new Culprits(
        world.register.departments().stream()
            .map(Unit::code)
            .sorted(
                Comparator.comparing(
                    unit -> Dice.mix(seed, Dice.RECORD + misconduct.ordinal(), unit.hashCode())))
            .limit(many)
            .collect(Collectors.toSet()));
  }

  boolean include(Unit unit) {
    return units.contains(unit.code());
  }

  /** The token under which other systems know an applicant. */
  static String person(World world, long applicant) {
    long seed = world.settings.seed();
    return Dice.token(seed, Dice.APPLICANT, applicant) + Dice.token(seed, Dice.RECORD, applicant);
  }
}
