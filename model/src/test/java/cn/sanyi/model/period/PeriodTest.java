package cn.sanyi.model.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {
  @ParameterizedTest
  @CsvSource({
    "2019Q4, 2019-10-01, 2020-01-01",
    "2020Q1, 2020-01-01, 2020-04-01",
    "2019, 2019-01-01, 2020-01-01",
    "2019-12, 2019-12-01, 2020-01-01",
    "2019-10-01..2019-10-07, 2019-10-01, 2019-10-08",
  })
  void readsWhatOfficesWrite(String text, LocalDate from, LocalDate to) {
    assertThat(Period.parse(text)).isEqualTo(new Period(text, from, to));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2019Q5", "2019-13", "2019-12-31..2019-10-01", "last", "2019-1..x", ""})
  void saysWhatItAcceptsForAnythingElse(String text) {
    assertThatThrownBy(() -> Period.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2019Q4");
  }

  @Test
  void beginsAndEndsAtMidnightInShanghai() {
    Period quarter = Period.parse("2019Q4");
    assertThat(quarter.start()).isEqualTo(Instant.parse("2019-09-30T16:00:00Z"));
    assertThat(quarter.end()).isEqualTo(Instant.parse("2019-12-31T16:00:00Z"));
  }
}
