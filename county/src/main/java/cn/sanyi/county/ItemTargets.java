package cn.sanyi.county;

import cn.sanyi.model.item.Exemption;
import cn.sanyi.model.item.ItemLevel;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * Tunes the item list to where a county might stand at its year's end: some of the plan's targets
 * reached, some missed, whatever the seed. Each quota is exact; who is in it follows the units'
 * zeal and chance.
 */
final class ItemTargets {
  /** N02, target 85 %: met. */
  private static final double ONLINE = 0.862;

  /** D03, target 70 %: met; some more are bound on paper only. */
  private static final double ONE_WINDOW = 0.717;

  private static final double ONE_WINDOW_ON_PAPER = 0.05;

  /** O01, target 60 %: missed. */
  private static final double MATERIALS_KEPT = 0.428;

  /** O03, target 100: enough were declared, too few hold when visits are counted. */
  private static final int HIGH_FREQUENCY = 128;

  private static final int DECLARED_ONCE = 113;
  private static final int DECLARED_IN_VAIN = 20;

  private final List<Offer> county;
  private final long seed;

  private ItemTargets(List<Offer> county, long seed) {
    this.county = county;
    this.seed = seed;
  }

  static void reach(List<Offer> offers, long seed) {
    List<Offer> county = offers.stream().filter(o -> o.level == ItemLevel.COUNTY).toList();
    ItemTargets targets = new ItemTargets(county, seed);
    targets.exempt();
    targets.online();
    targets.oneWindow();
    targets.visits();
    Materials.reduceTo(offers.stream().filter(Offer::inScope).toList(), MATERIALS_KEPT);
  }

  private void exempt() {
    exempt(4, Exemption.SECRET);
    exempt(5, Exemption.LAW);
    exempt(8, Exemption.SAFETY);
    exempt(14, Exemption.PREMISES);
    exempt(22, Exemption.UNSUITABLE_ONLINE);
    for (Offer offer : county) {
      if (offer.exemptions.contains(Exemption.SAFETY)
          || offer.exemptions.contains(Exemption.PREMISES)
          || !offer.inScope()) {
        offer.hallCode = null;
      }
    }
  }

  /** Exempts rare items only, each for one reason. */
  private void exempt(int count, Exemption exemption) {
    top(
            county,
            o -> o.type.onApplication() && o.exemptions.isEmpty(),
            count,
            o -> chance(o, 10 + exemption.ordinal()) - 2000 * o.weight)
        .forEach(o -> o.exemptions.add(exemption));
  }

  private void online() {
    Predicate<Offer> counted =
        o -> o.inScope() && !o.exemptions.contains(Exemption.UNSUITABLE_ONLINE);
    long all = county.stream().filter(counted).count();
    county.forEach(
        o -> {
          o.online = false;
          o.linkWorks = null;
        });
    double zeal = 0.9;
    for (Offer offer :
        top(
            county,
            counted,
            (int) Math.round(all * ONLINE),
            o -> chance(o, 20) + zeal * o.unit.profile().online() + 4 * o.weight)) {
      offer.online = true;
      offer.linkWorks = true;
    }
    // Online on paper: the link is dead.
    for (Offer offer : top(county, o -> counted.test(o) && !o.online, 30, o -> chance(o, 21))) {
      offer.online = true;
      offer.linkWorks = false;
    }
  }

  private void oneWindow() {
    Predicate<Offer> inHall = o -> o.inScope() && o.hallCode != null;
    long all = county.stream().filter(inHall).count();
    Predicate<Offer> bindable = o -> inHall.test(o) && o.unit.integratedWindowCode() != null;
    top(county, bindable, (int) Math.round(all * ONE_WINDOW), o -> chance(o, 30))
        .forEach(o -> o.integrated = o.bindingVerified = true);
    top(
            county,
            o -> bindable.test(o) && !o.integrated,
            (int) Math.round(all * ONE_WINDOW_ON_PAPER),
            o -> chance(o, 31))
        .forEach(o -> o.integrated = true);
  }

  private void visits() {
    List<Offer> frequent =
        top(county, o -> o.inScope() && o.hallCode != null, HIGH_FREQUENCY, o -> o.weight);
    frequent.forEach(
        o -> {
          o.highFrequency = true;
          o.declaredVisits = 2;
          o.onceListed = false;
          o.secondVisit = 0.35;
        });
    List<Offer> once = top(frequent, o -> true, DECLARED_ONCE, o -> chance(o, 40));
    once.forEach(
        o -> {
          o.declaredVisits = o.online && chance(o, 41) < 0.4 ? 0 : 1;
          o.onceListed = true;
          o.secondVisit = 0.004;
        });
    // Rather those that many come for in person, where the claim is hard to keep.
    top(once, o -> o.hallCode != null, DECLARED_IN_VAIN, o -> chance(o, 42) - (o.online ? 0.2 : 0))
        .forEach(o -> o.secondVisit = 0.30);
  }

  private double chance(Offer offer, long purpose) {
    return Dice.share(Dice.mix(seed, Dice.ITEM + 100 * purpose, offer.code.hashCode()));
  }

  private static List<Offer> top(
      List<Offer> offers, Predicate<Offer> eligible, int count, ToDoubleFunction<Offer> score) {
    return offers.stream()
        .filter(eligible)
        .sorted(Comparator.comparingDouble(score).reversed().thenComparing(o -> o.code))
        .limit(count)
        .toList();
  }
}
