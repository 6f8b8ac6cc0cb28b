package cn.sanyi.ingest.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MembersTest {

  @Test
  void countsNothingThatTheFoldCouldNotCount() {
    assertThat(limit("0").count("promisedLimit")).isZero();
    assertThat(limit("9999").count("promisedLimit")).isEqualTo(9999);
    assertThat(limit("9999").count("materials")).isNull();
    assertThatThrownBy(() -> limit("-5").count("promisedLimit"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("“promisedLimit”应在 0 与 9999 之间，而不是 -5");
    assertThatThrownBy(() -> limit("10000").count("promisedLimit")).hasMessageContaining("10000");
  }

  private static Members limit(String text) {
    return new Members(Map.of(), Map.of("promisedLimit", text));
  }
}
