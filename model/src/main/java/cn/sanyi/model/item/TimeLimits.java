package cn.sanyi.model.item;

import cn.sanyi.model.calendar.LimitUnit;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long a case of an item may take.
 *
 * @param instant 即办件: to be closed on the day of acceptance
 * @param promisedLimit 承诺时限 in {@code promisedUnit}, or null where nothing is promised
 * @param promisedUnit unit of the promised limit, or null with it
 * @param statutoryLimit 法定时限 in {@code statutoryUnit}, or null where the law sets none
 * @param statutoryUnit unit of the statutory limit, or null with it
 * @param stepLimits 环节时限 in the order of the steps, empty where steps have no limits of their own
 * @param suspendsOnCorrection whether a correction after acceptance stops the clock
 */
public record TimeLimits(
    boolean instant,
    @Nullable Integer promisedLimit,
    @Nullable LimitUnit promisedUnit,
    @Nullable Integer statutoryLimit,
    @Nullable LimitUnit statutoryUnit,
    List<StepLimit> stepLimits,
    boolean suspendsOnCorrection)
    implements Serializable {
  /** Nothing is promised and the law sets no limit. */
  public static final TimeLimits NONE =
      new TimeLimits(false, null, null, null, null, List.of(), false);

  public TimeLimits {
    stepLimits = List.copyOf(stepLimits);
    if (stepLimits.stream().map(StepLimit::step).distinct().count() < stepLimits.size()) {
      throw new IllegalArgumentException("环节时限中有重名的环节：" + stepLimits);
    }
  }
}
