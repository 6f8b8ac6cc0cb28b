package cn.sanyi.rules.card;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The answer that a card wants of the unit.
 *
 * @param dueAt first instant at which it is late
 * @param answeredAt when it was given, or null
 */
public record Answer(Instant dueAt, @Nullable Instant answeredAt) {
  /** Whether it was given before it was late. */
  public boolean inTime() {
    return answeredAt != null && answeredAt.isBefore(dueAt);
  }
}
