package cn.sanyi.local.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DifferenceTest {
  private static final Harvest TRUE = new Harvest(Map.of("card", List.of("a", "b")), "h");

  @Test
  void noneWhereAllIsEqual() {
    assertThat(Difference.between(TRUE, new Harvest(Map.of("card", List.of("a", "b")), "h")))
        .isEmpty();
  }

  @Test
  void aRowMissingAndARowTooMany() {
    assertThat(Difference.between(TRUE, new Harvest(Map.of("card", List.of("a", "c")), "h")))
        .containsExactly("card：应有 2 行，实有 2 行；缺 1 行，多 1 行", "  - b", "  + c");
  }

  @Test
  void aRowThatIsThereTwice() {
    assertThat(Difference.between(TRUE, new Harvest(Map.of("card", List.of("a", "b", "b")), "h")))
        .containsExactly("card：应有 2 行，实有 3 行；缺 0 行，多 0 行");
  }

  @Test
  void anotherHash() {
    assertThat(Difference.between(TRUE, new Harvest(TRUE.rows(), "g")))
        .singleElement()
        .asString()
        .contains("封存哈希不同", "h", "g");
  }
}
