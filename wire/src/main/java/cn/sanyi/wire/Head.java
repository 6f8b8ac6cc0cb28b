package cn.sanyi.wire;

import org.jspecify.annotations.Nullable;

/**
 * Where a message on {@link Topics#CASE_EVENTS} belongs.
 *
 * @param caseId the case, or null for a clock tick
 * @param clock epoch ms at which the source wrote it down, else at which it happened; a tick's now
 */
public record Head(@Nullable String caseId, long clock) {
  /** Whether it is a tick, which belongs to no case. */
  public boolean tick() {
    return caseId == null;
  }
}
