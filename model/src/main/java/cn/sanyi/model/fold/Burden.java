package cn.sanyi.model.fold;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What a case asked of the unit and, above all, of the applicant.
 *
 * @param corrections corrections asked for
 * @param steps steps done
 * @param visits distinct (day, hall) at which the applicant was present; null where neither a
 *     channel nor a visit is known
 * @param materialsRequired required by the item's version, or null
 * @param materialsSupplied distinct materials handed in on paper or uploaded
 * @param materialsExempt distinct materials satisfied without the applicant, not also handed in
 */
public record Burden(
    int corrections,
    int steps,
    @Nullable Integer visits,
    @Nullable Integer materialsRequired,
    int materialsSupplied,
    int materialsExempt)
    implements Serializable {
  /** Nothing is known of any. */
  public static final Burden NONE = new Burden(0, 0, null, null, 0, 0);
}
