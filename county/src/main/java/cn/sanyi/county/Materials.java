package cn.sanyi.county;

import java.util.List;

/** Brings the sum of required materials to a share of the baseline, one material at a time. */
final class Materials {
  private Materials() {}

  static void reduceTo(List<Offer> offers, double kept) {
    List<Offer> listed = offers.stream().filter(o -> o.baselineMaterials != null).toList();
    int baseline = listed.stream().mapToInt(o -> o.baselineMaterials).sum();
    int missing =
        (int) Math.round(baseline * kept) - listed.stream().mapToInt(o -> o.materials).sum();
    while (missing != 0) {
      int before = missing;
      for (Offer offer : listed) {
        if (missing > 0 && offer.materials < offer.baselineMaterials) {
          offer.materials++;
          missing--;
        } else if (missing < 0 && offer.materials > 1) {
          offer.materials--;
          missing++;
        }
      }
      if (missing == before) {
        throw new IllegalStateException("no list of materials can be brought to " + kept);
      }
    }
  }
}
