package cn.sanyi.county;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** Draws items by weight. */
final class Popularity {
  private final Offer[] offers;
  private final double[] cumulated;

  private Popularity(List<Offer> offers, ToDoubleFunction<Offer> weight) {
    this.offers = offers.toArray(Offer[]::new);
    this.cumulated = new double[offers.size()];
    double sum = 0;
    for (int i = 0; i < cumulated.length; i++) {
      sum += weight.applyAsDouble(this.offers[i]);
      cumulated[i] = sum;
    }
  }

  static Popularity of(
      List<Offer> offers, Predicate<Offer> eligible, ToDoubleFunction<Offer> weight) {
    List<Offer> chosen = offers.stream().filter(o -> o.weight > 0 && eligible.test(o)).toList();
    if (chosen.isEmpty()) {
      throw new IllegalArgumentException("nothing to draw from");
    }
    return new Popularity(chosen, weight);
  }

  Offer draw(SplittableRandom random) {
    double point = random.nextDouble() * cumulated[cumulated.length - 1];
    int low = 0;
    int high = cumulated.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (cumulated[middle] > point) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return offers[low];
  }
}
