package cn.sanyi.model.indicator;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of an indicator.
 *
 * @param code the indicator
 * @param kind 方案目标, 县定指标 or 监测指标: chooses the line of the table of target rules
 * @param higherIsBetter the direction
 * @param target in the indicator's unit, or null where it is only watched
 * @param counted Chinese counting word of what a rate's numerator counts: 件, 项, 份 or 次
 */
public record Target(
    String code, String kind, boolean higherIsBetter, @Nullable BigDecimal target, String counted) {
  private static final String WATCHED = "监测指标";

  /** The same indicator where nothing is asked of it. */
  public Target watched() {
    return new Target(code, WATCHED, higherIsBetter, null, counted);
  }
}
