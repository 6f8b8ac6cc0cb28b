package cn.sanyi.model.period;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When a version holds: the half-open dates [validFrom, validTo) in Asia/Shanghai.
 *
 * @param validFrom first day
 * @param validTo first day no longer, or null while it stands
 */
public record Validity(LocalDate validFrom, @Nullable LocalDate validTo) implements Serializable {

  public Validity {
    Objects.requireNonNull(validFrom, "validFrom");
  }

  /** From a day on, for as long as nobody says otherwise. */
  public static Validity from(LocalDate validFrom) {
    return new Validity(validFrom, null);
  }

  /** Whether a version holds on a date. */
  public boolean on(LocalDate date) {
    return !date.isBefore(validFrom) && (validTo == null || date.isBefore(validTo));
  }
}
