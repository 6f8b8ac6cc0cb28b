package cn.sanyi.reporting.register;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Records that stand, together.
 *
 * @param records how many; null where nobody can tell
 * @param earliest when the first of them counts; null without any
 * @param latest when the last of them counts; null without any
 */
record RecordTotal(@Nullable Long records, @Nullable Instant earliest, @Nullable Instant latest) {
  /** Nobody can tell. */
  static final RecordTotal UNKNOWN = new RecordTotal(null, null, null);
}
