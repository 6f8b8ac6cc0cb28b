package cn.sanyi.rules.score;

import cn.sanyi.model.indicator.IndicatorValue;
import cn.sanyi.rules.value.Fractions;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/** Competition ranking (1-2-2-4): score, then fewer red cards, then the higher 按时办结率. */
final class Ranking {
  private static final String ON_TIME = "T01";

  /**
   * A unit that has a score.
   *
   * @param earned what its points add up to
   * @param veto what caps that, or null
   * @param score what is left
   * @param onTime its 按时办结率, or null without data; those without it stand last
   */
  record Entry(Unit unit, BigFraction earned, Veto veto, BigFraction score, BigFraction onTime) {
    static Entry of(Unit unit, BigFraction earned, Veto veto, Values values) {
      IndicatorValue onTime = values.of(unit, ON_TIME);
      boolean none = onTime == null || onTime.noData();
      BigFraction cap = veto == null ? earned : Fractions.of(veto.cap());
      return new Entry(
          unit,
          earned,
          veto,
          cap.compareTo(earned) < 0 ? cap : earned,
          none ? null : Fractions.of(onTime));
    }
  }

  private static final Comparator<Entry> MERIT =
      Comparator.comparing(Entry::score, Comparator.reverseOrder())
          .thenComparing(entry -> entry.unit().redCards())
          .thenComparing(Entry::onTime, Comparator.nullsLast(Comparator.reverseOrder()));

  private final List<Entry> entries;

  Ranking(List<Entry> entries) {
    this.entries = List.copyOf(entries);
  }

  /** One more than the number of units that did better. */
  int rank(Entry entry) {
    return 1 + count(other -> MERIT.compare(other, entry) < 0);
  }

  /** Units at its rank or before, itself included. */
  int ranked(Entry entry) {
    return count(other -> MERIT.compare(other, entry) <= 0);
  }

  int size() {
    return entries.size();
  }

  private int count(java.util.function.Predicate<Entry> which) {
    return (int) entries.stream().filter(which).count();
  }
}
