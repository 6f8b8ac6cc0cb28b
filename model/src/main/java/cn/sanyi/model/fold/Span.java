package cn.sanyi.model.fold;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time in which a case's clock stood still.
 *
 * @param until null while it still does
 */
record Span(Instant from, @Nullable Instant until) {

  /** The part within [acceptedAt, endedAt], or null where none is; a null endedAt is no bound. */
  @Nullable Span within(Instant acceptedAt, @Nullable Instant endedAt) {
    Instant start = from.isBefore(acceptedAt) ? acceptedAt : from;
    Instant end = until;
    if (endedAt != null && (end == null || end.isAfter(endedAt))) {
      end = endedAt;
    }
    return end == null || start.isBefore(end) ? new Span(start, end) : null;
  }
}
