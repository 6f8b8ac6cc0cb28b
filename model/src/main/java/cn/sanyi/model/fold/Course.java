package cn.sanyi.model.fold;

import cn.sanyi.model.event.Outcome;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a case stands and when it got there (办理过程); instants are null where it did not.
 *
 * @param state where the case stands
 * @param outcome the last decision, or null
 * @param submittedAt 申请时间, or null
 * @param acceptedAt 受理时间, or null
 * @param decidedAt 决定时间, or null
 * @param closedAt 办结时间 (the last closing), or null; null too for cases ended otherwise
 * @param endedAt when the case ended in whatever way, or null while open
 * @param deliveredAt 送达时间, or null
 */
public record Course(
    CaseState state,
    @Nullable Outcome outcome,
    @Nullable Instant submittedAt,
    @Nullable Instant acceptedAt,
    @Nullable Instant decidedAt,
    @Nullable Instant closedAt,
    @Nullable Instant endedAt,
    @Nullable Instant deliveredAt)
    implements Serializable {
  /** Of a case of which no event stands. */
  static final Course DELETED =
      new Course(CaseState.DELETED, null, null, null, null, null, null, null);

  /** Whether it had not ended before an instant. */
  boolean openAt(Instant asOf) {
    return endedAt == null || !endedAt.isBefore(asOf);
  }

  static Course of(Milestones milestones, boolean stopped) {
    return new Course(
        milestones.state(stopped),
        milestones.outcome,
        Milestones.at(milestones.submitted),
        milestones.acceptedAt(),
        Milestones.at(milestones.decided),
        milestones.closedAt(),
        milestones.endedAt(),
        Milestones.at(milestones.delivered));
  }
}
