package cn.sanyi.model.fold;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What of its time a case has used. Days are working days of Asia/Shanghai.
 *
 * @param resumedAt end of the last ended suspension, or null
 * @param suspensions number of merged suspensions
 * @param suspendedDays working days suspended within acceptance..closing, an open one not counted
 * @param netWorkingDays acceptance to closing without suspensions, or null while not closed or
 *     never accepted; 0 where closed before acceptance
 * @param onTime closed before dueAt; null while not closed or with no due instant
 */
public record Elapsed(
    @Nullable Instant resumedAt,
    int suspensions,
    int suspendedDays,
    @Nullable Integer netWorkingDays,
    @Nullable Boolean onTime)
    implements Serializable {
  /** No clock ran. */
  public static final Elapsed NONE = new Elapsed(null, 0, 0, null, null);
}
