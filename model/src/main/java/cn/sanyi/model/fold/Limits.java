package cn.sanyi.model.fold;

import cn.sanyi.model.Code;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * How long a case may take. Days are working days of Asia/Shanghai.
 *
 * @param limitDays promised limit in working days, extensions included (1 month = 22, 1 year =
 *     253); for an own deadline the working days from acceptance to it; or null
 * @param statutoryDays statutory limit in working days, same conversion, extensions included; or
 *     null where the law sets none
 * @param calendarVersion calendar in force at acceptance, or null before acceptance
 */
public record Limits(
    @Nullable Integer limitDays,
    @Nullable Integer statutoryDays,
    @Code @Nullable String calendarVersion)
    implements Serializable {
  /** No limit is known. */
  public static final Limits UNKNOWN = new Limits(null, null, null);
}
