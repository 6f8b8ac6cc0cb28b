package cn.sanyi.reporting.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sanyi.reporting.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagingTest {
  @Test
  void becomesLimitAndOffset() {
    assertThat(Paging.of(3, 50).sql()).isEqualTo(" LIMIT 50 OFFSET 150");
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "0, 501", "-1, 50", "2147483647, 500", "20001, 50"})
  void refusesPagesOutOfBounds(int page, int size) {
    assertThatThrownBy(() -> Paging.of(page, size)).isInstanceOf(Problem.class);
  }
}
