package cn.sanyi.rules.score;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.model.indicator.IndicatorValue;
import cn.sanyi.model.indicator.State;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.commons.numbers.fraction.BigFraction;

class SpreadTest {
  private static final BigFraction HUNDRED = BigFraction.of(100);
  private final Scorer scorer = new Scorer(Scheme.load());

  @Property(tries = 300)
  void whateverCountsWeighsAHundredTogether(
      @ForAll @Size(10) List<@IntRange(min = 0, max = 40) Integer> denominators) {
    UnitScore score =
        scorer.score(List.of(Given.unit("a")), values(denominators), List.of(), Set.of()).get(0);
    BigFraction weight =
        score.points().stream()
            .filter(points -> points.state() == State.VALUE)
            .map(Points::weight)
            .reduce(BigFraction.ZERO, BigFraction::add);
    if (score.score() == null) {
      assertThat(weight).isEqualTo(BigFraction.ZERO);
    } else {
      assertThat(weight).isEqualTo(HUNDRED);
      assertThat(score.score()).isBetween(BigFraction.ZERO, HUNDRED);
    }
  }

  @Property(tries = 100)
  void theOrderOfTheValuesDoesNotMatter(
      @ForAll @Size(10) List<@IntRange(min = 0, max = 40) Integer> denominators,
      @ForAll long seed) {
    List<IndicatorValue> shuffled = new ArrayList<>(values(denominators));
    Collections.shuffle(shuffled, new Random(seed));
    List<Unit> units = List.of(Given.unit("a"), Given.unit("b"));
    assertThat(scorer.score(units, shuffled, List.of(), Set.of()))
        .isEqualTo(scorer.score(units, values(denominators), List.of(), Set.of()));
  }

  private List<IndicatorValue> values(List<Integer> denominators) {
    List<IndicatorValue> values = new ArrayList<>();
    for (int i = 0; i < denominators.size(); i++) {
      int denominator = denominators.get(i);
      values.add(
          Given.percent(
              scorer.scheme().lines().get(i).indicator(), "a", denominator * 2 / 3, denominator));
    }
    return values;
  }
}
