package cn.sanyi.rules.score;

import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * How one unit did.
 *
 * @param unit the unit
 * @param score exact score of 100, capped where a veto hits the unit, or null where nothing could
 *     be scored
 * @param display the score as people read it, without its unit, or null without one
 * @param rank competition rank (1-2-2-4) in its peer group, or null without a score
 * @param band grade, or null without a score
 * @param reason Chinese sentence about rank and grade
 * @param points one for each line of the scheme, in its order
 */
public record UnitScore(
    Unit unit,
    @Nullable BigFraction score,
    @Nullable String display,
    @Nullable Integer rank,
    @Nullable Band band,
    String reason,
    List<Points> points) {

  public UnitScore {
    points = List.copyOf(points);
  }
}
