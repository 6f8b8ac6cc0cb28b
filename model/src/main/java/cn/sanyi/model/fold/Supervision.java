package cn.sanyi.model.fold;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What supervisors and the supervised said about a case.
 *
 * @param answersExpected whether the responsible unit is known to answer alerts
 * @param warningAnsweredAt first 预警答复, or null
 * @param yellowAnsweredAt first 黄牌答复, or null
 * @param misconductConfirmedAt first 认定弄虚作假, or null
 */
public record Supervision(
    boolean answersExpected,
    @Nullable Instant warningAnsweredAt,
    @Nullable Instant yellowAnsweredAt,
    @Nullable Instant misconductConfirmedAt)
    implements Serializable {
  /** Nobody said anything, nor is expected to. */
  public static final Supervision NONE = new Supervision(false, null, null, null);

  static Supervision of(Milestones milestones, boolean answersExpected) {
    return new Supervision(
        answersExpected,
        milestones.warningAnsweredAt,
        milestones.yellowAnsweredAt,
        milestones.misconductConfirmedAt);
  }
}
