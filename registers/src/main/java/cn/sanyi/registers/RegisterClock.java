package cn.sanyi.registers;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What makes the clock of a register's records run; all names are of fields.
 *
 * @param when the values of a field of which one must hold, or a record has no clock; empty: all do
 * @param from the time from which it runs
 * @param limit working days granted; null where all have the usual ones
 * @param usual working days granted where the record says nothing; null: then there is no limit
 * @param extension working days added; null where nothing extends it
 * @param ends times of which the first ends it
 * @param reopens a later time at which it runs again; null where nothing reopens
 * @param stops pairs of times between which it stands still
 */
public record RegisterClock(
    Map<String, Set<String>> when,
    String from,
    @Nullable String limit,
    @Nullable Integer usual,
    @Nullable String extension,
    List<String> ends,
    @Nullable String reopens,
    List<Stop> stops)
    implements Serializable {

  /**
   * A time in which the clock stands still.
   *
   * @param from field of the time at which it stops
   * @param until field of the time at which it goes on; no value: it has not yet
   */
  public record Stop(String from, String until) implements Serializable {}

  /** Whether the record has a clock at all. */
  boolean concerns(RegisterRecord record) {
    return when.entrySet().stream()
        .allMatch(
            condition -> {
              String value = record.values().get(condition.getKey());
              return value != null && condition.getValue().contains(value);
            });
  }
}
