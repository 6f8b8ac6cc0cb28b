package cn.sanyi.model.calendar;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A special procedure (特别程序: hearing, expert review, inspection ...) whose days do not count
 * (Administrative Licence Law art. 45). The days taken out are {@code (from, until]}; none when
 * both fall on one day, or {@code until} comes first.
 *
 * @param from date on which it began
 * @param until date on which it ended; null while it is open
 */
public record Suspension(LocalDate from, @Nullable LocalDate until) implements Serializable {

  public Suspension {
    Objects.requireNonNull(from, "from");
  }

  /** A special procedure that has not ended yet. */
  public static Suspension open(LocalDate from) {
    return new Suspension(from, null);
  }
}
