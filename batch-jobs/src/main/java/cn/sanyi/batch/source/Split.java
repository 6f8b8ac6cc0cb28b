package cn.sanyi.batch.source;

import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One share of all cases: those whose identity hashes to {@code index} modulo {@code count}. A case
 * is never in two, so that folding needs no shuffle.
 */
public record Split(int index, int count) implements Serializable {
  /** All splits of a number. */
  public static List<Split> all(int count) {
    return IntStream.range(0, count).mapToObj(index -> new Split(index, count)).toList();
  }

  /** The condition on a table with a case_id. */
  String condition() {
    return "cityHash64(case_id) % " + count + " = " + index;
  }
}
