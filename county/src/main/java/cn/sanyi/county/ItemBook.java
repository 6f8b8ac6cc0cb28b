package cn.sanyi.county;

import cn.sanyi.county.Vocabulary.MainItem;
import cn.sanyi.model.item.ItemLevel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Makes the county's item list out of its vocabulary: every department's, and every town's. */
final class ItemBook {
  /** Shares of all cases that towns' halls and villages' stations handle. */
  private static final double TOWN_SHARE = 0.18;

  private static final double VILLAGE_SHARE = 0.07;

  /** How much oftener an item is asked for per degree of heat. */
  private static final double HEAT = 1.75;

  private final long seed;
  private final List<Offer> offers = new ArrayList<>();
  private final Map<String, Integer> mainItems = new HashMap<>();

  private ItemBook(long seed) {
    this.seed = seed;
  }

  static List<Offer> of(long seed, Register register) {
    ItemBook book = new ItemBook(seed);
    for (MainItem item : Vocabulary.countyItems()) {
      for (Unit department : register.departments()) {
        if (department.code().equals(Register.COUNTY + item.department())) {
          book.add(item, department, ItemLevel.COUNTY, 1);
        }
      }
    }
    double size = 1.6;
    for (Unit town : register.towns()) {
      for (MainItem item : Vocabulary.townItems()) {
        book.add(item, town, item.village() ? ItemLevel.VILLAGE : ItemLevel.TOWN, size);
      }
      size -= 0.12;
    }
    book.share();
    ItemTargets.reach(book.offers, seed);
    return book.offers;
  }

  private void add(MainItem item, Unit unit, ItemLevel level, double size) {
    int main = mainItems.merge(unit.code() + item.type().code(), 1, Integer::sum);
    int number = 0;
    for (String variant : item.variants()) {
      number++;
      String code = "%s-%s-%03d-%02d".formatted(unit.code(), item.type().code(), main, number);
      String name = variant.isEmpty() ? item.name() : item.name() + "（" + variant + "）";
      Offer offer = new Offer(unit, code, name, level, item.type());
      SplittableRandom random = Dice.of(seed, Dice.ITEM, offers.size());
      offer.weight =
          item.type().onApplication()
              ? size * Math.pow(HEAT, item.heat()) * (0.6 + 0.8 * random.nextDouble()) / number
              : 0;
      Limits.draw(offer, variant, random);
      drawService(offer, item.heat(), random);
      offers.add(offer);
    }
  }

  private static void drawService(Offer offer, int heat, SplittableRandom random) {
    int most = heat >= 6 ? 8 : 13;
    offer.baselineMaterials = Dice.between(random, 3, most);
    double kept = 0.25 + 0.35 * random.nextDouble();
    offer.materials = Math.max(1, (int) Math.round(offer.baselineMaterials * kept));
    if (Dice.chance(random, 0.06)) {
      offer.baselineMaterials = null;
    }
    double u = random.nextDouble();
    offer.declaredVisits = u < 0.22 ? 0 : u < 0.78 ? 1 : u < 0.95 ? 2 : 3;
    offer.onceListed = offer.declaredVisits <= 1 && Dice.chance(random, 0.7);
    offer.secondVisit = offer.declaredVisits <= 1 ? 0.015 : 0.45;
    offer.online = offer.level != ItemLevel.VILLAGE && Dice.chance(random, 0.7);
    offer.linkWorks = offer.online ? Dice.chance(random, 0.97) : null;
    boolean town = offer.level == ItemLevel.TOWN;
    offer.integrated = town && Dice.chance(random, 0.6);
    offer.bindingVerified = offer.integrated;
  }

  /** Scales the weights so that towns and villages have their shares of all cases. */
  private void share() {
    Map<ItemLevel, Double> sums = new HashMap<>();
    for (Offer offer : offers) {
      sums.merge(offer.level, offer.weight, Double::sum);
    }
    for (Offer offer : offers) {
      double share =
          switch (offer.level) {
            case COUNTY -> 1 - TOWN_SHARE - VILLAGE_SHARE;
            case TOWN -> TOWN_SHARE;
            case VILLAGE -> VILLAGE_SHARE;
          };
      offer.weight *= share / sums.get(offer.level);
    }
  }
}
