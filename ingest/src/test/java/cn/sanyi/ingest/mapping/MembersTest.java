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

  @Test
  void aNumberIsANumberHoweverItIsWritten() {
    assertThat(limit("2.0E1").count("promisedLimit")).isEqualTo(20);
    assertThat(limit("1e3").count("promisedLimit")).isEqualTo(1000);
    for (String none : new String[] {"1.5", "1e999999999", "１２x", "", "0x10", "1e-1"}) {
      assertThatThrownBy(() -> limit(none).count("promisedLimit"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("整数");
    }
  }

  @Test
  void anEntryHoldsForADayAtLeast() {
    Members of = new Members(Map.of("validFrom", "2019-03-01"), Map.of("validTo", "2019-03-01"));
    assertThatThrownBy(() -> of.validTo(of.validFrom()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2019-03-01");
    Members day = new Members(Map.of("validFrom", "2019-03-01"), Map.of("validTo", "2019-03-02"));
    assertThat(day.validTo(day.validFrom())).isEqualTo("2019-03-02");
  }

  private static Members limit(String text) {
    return new Members(Map.of(), Map.of("promisedLimit", text));
  }
}
