package cn.sanyi.model.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StepLimitTest {
  @Test
  void readsWhatPeopleWriteAndWhatItWrites() {
    List<StepLimit> limits = List.of(new StepLimit("审查", 5), new StepLimit("现场勘验", 10));
    assertThat(StepLimit.parse("审查:5,现场勘验:10")).isEqualTo(limits);
    assertThat(StepLimit.parse(" 审查：5、 现场勘验 = 10；")).isEqualTo(limits);
    assertThat(StepLimit.parse(StepLimit.text(limits))).isEqualTo(limits);
    assertThat(StepLimit.parse("")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"审查", "审查:", "审查:三", "审查:0", "审查:1000", ":5", "审查:5:6"})
  void refusesWhatIsNoLimit(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> StepLimit.parse(text));
  }
}
