package cn.sanyi.county;

import cn.sanyi.model.calendar.LimitUnit;
import cn.sanyi.model.item.ItemLevel;
import java.util.Comparator;
import java.util.List;

/**
 * Gives some items a second version in mid-quarter: most promise more, a few secretly less (F12).
 */
final class Amendments {
  private static final int SHORTENED = 60;
  private static final int LENGTHENED = 8;

  private Amendments() {}

  static void make(List<Offer> offers, Days days, long seed) {
    List<Offer> amendable =
        offers.stream()
            .filter(o -> o.level == ItemLevel.COUNTY && o.inScope() && !o.instant)
            .filter(o -> o.promisedUnit == LimitUnit.WORKING_DAY && o.promised >= 4)
            .sorted(Comparator.comparingDouble(o -> score(o, seed)))
            .toList();
    int count = 0;
    for (Offer offer : amendable) {
      if (count < LENGTHENED) {
        int longer = Math.min(2 * offer.promised, statutory(offer));
        if (longer > offer.promised + 2) {
          // Late enough to colour the quarter, early enough to have cases.
          amend(offer, days, days.count / 2 + count % 4, longer);
          count++;
        }
      } else if (count < LENGTHENED + SHORTENED) {
        int day = days.count / 3 + Math.floorMod(offer.code.hashCode(), days.count / 3 + 1);
        amend(offer, days, day, Math.max(1, (offer.promised * 3 + 2) / 5));
        count++;
      }
    }
  }

  private static void amend(Offer offer, Days days, int day, int limit) {
    offer.changedOn = days.date(day);
    offer.laterPromised = limit;
  }

  private static int statutory(Offer offer) {
    return offer.statutory == null
        ? 2 * offer.promised
        : Limits.workingDays(offer.statutory, offer.statutoryUnit);
  }

  private static double score(Offer offer, long seed) {
    double chance = Dice.share(Dice.mix(seed, Dice.ITEM + 5000, offer.code.hashCode()));
    return chance / (offer.weight + 1e-9);
  }
}
