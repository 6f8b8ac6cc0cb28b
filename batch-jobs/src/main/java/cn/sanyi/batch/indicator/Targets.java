package cn.sanyi.batch.indicator;

import cn.sanyi.rules.target.Target;
import cn.sanyi.warehouse.indicator.Indicator;

/** What the catalogue of indicators asks for, as the rules read it. */
public final class Targets {
  private Targets() {}

  /** The target of an indicator. */
  public static Target of(Indicator indicator) {
    return new Target(
        indicator.code(),
        indicator.targetKind(),
        indicator.higherIsBetter(),
        indicator.target(),
        indicator.counted());
  }
}
