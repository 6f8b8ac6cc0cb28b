package cn.sanyi.model.fold;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The records that a case has left (记录留痕).
 *
 * @param firstEventAt first log record of its handling (origin EVENT), or null where there is none
 * @param lastEventAt last log record of its handling (origin EVENT), or null where there is none
 * @param logEvents log records that stand (origin EVENT), the supervisors' among them
 * @param eventsSeen distinct (eventId, revision) ever seen, taken-back ones too; grows only, and so
 *     serves as the version of the row
 */
public record Trail(
    @Nullable Instant firstEventAt, @Nullable Instant lastEventAt, int logEvents, long eventsSeen)
    implements Serializable {
  static Trail of(Milestones milestones, long eventsSeen) {
    return new Trail(
        Milestones.at(milestones.firstLogged),
        Milestones.at(milestones.lastLogged),
        milestones.logEvents,
        eventsSeen);
  }
}
