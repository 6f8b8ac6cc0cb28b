package cn.sanyi.model.fold;

import cn.sanyi.model.calendar.Limit;
import cn.sanyi.model.calendar.LimitUnit;
import cn.sanyi.model.item.ServiceItem;
import org.jspecify.annotations.Nullable;

/** The limits that an item's version grants a case. */
final class ItemLimits {
  private ItemLimits() {}

  /** The promised limit, or null where nothing is promised. */
  static @Nullable Limit promised(@Nullable ServiceItem item, int extension) {
    if (item == null) {
      return null;
    }
    if (item.limits().promisedLimit() == null && item.limits().instant()) {
      return new Limit(0, LimitUnit.WORKING_DAY, extension);
    }
    return of(item.limits().promisedLimit(), item.limits().promisedUnit(), extension);
  }

  /** The limit that the law sets, or null where it sets none. */
  static @Nullable Limit statutory(@Nullable ServiceItem item, int extension) {
    return item == null
        ? null
        : of(item.limits().statutoryLimit(), item.limits().statutoryUnit(), extension);
  }

  private static @Nullable Limit of(
      @Nullable Integer count, @Nullable LimitUnit unit, int extension) {
    if (count == null) {
      return null;
    }
    return new Limit(count, unit == null ? LimitUnit.WORKING_DAY : unit, extension);
  }
}
