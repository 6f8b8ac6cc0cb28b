package cn.sanyi.rules.score;

import cn.sanyi.model.indicator.State;
import cn.sanyi.rules.value.Fractions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The weights of one unit, so that what counts adds up to 100: what does not count is spread inside
 * its level-1 group, and a group of which nothing counts over the other groups.
 */
final class Spread {
  private static final BigFraction HUNDRED = BigFraction.of(100);

  private final Map<String, BigFraction> whole = new HashMap<>();
  private final Map<String, BigFraction> counted = new HashMap<>();
  private BigFraction groups = BigFraction.ZERO;

  Spread(List<Mark> marks) {
    for (Mark mark : marks) {
      SchemeLine line = mark.scoring().line();
      if (line.scored()) {
        BigFraction weight = Fractions.of(line.weight());
        whole.merge(line.group(), weight, BigFraction::add);
        if (mark.state() == State.VALUE) {
          counted.merge(line.group(), weight, BigFraction::add);
        }
      }
    }
    for (String group : counted.keySet()) {
      groups = groups.add(whole.get(group));
    }
  }

  /** The weight of a line that counts. */
  BigFraction weight(SchemeLine line) {
    BigFraction group = whole.get(line.group()).divide(groups).multiply(HUNDRED);
    return group.multiply(Fractions.of(line.weight())).divide(counted.get(line.group()));
  }
}
