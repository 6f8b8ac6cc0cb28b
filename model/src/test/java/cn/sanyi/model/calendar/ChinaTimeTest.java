package cn.sanyi.model.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChinaTimeTest {

  @Test
  void changesTheDateAtMidnightInShanghai() {
    assertThat(ChinaTime.date(Instant.parse("2019-10-08T15:59:59.999Z"))).isEqualTo("2019-10-08");
    assertThat(ChinaTime.date(Instant.parse("2019-10-08T16:00:00Z"))).isEqualTo("2019-10-09");
    assertThat(ChinaTime.endOf(LocalDate.of(2019, 10, 8))).isEqualTo("2019-10-08T16:00:00Z");
    assertThat(ChinaTime.startOf(LocalDate.of(2019, 10, 9))).isEqualTo("2019-10-08T16:00:00Z");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1900-01-01T00:00:00Z", // local mean time
        "1988-07-01T15:30:00Z", // summer time
        "1991-12-31T23:59:59Z",
        "1992-01-01T00:00:00Z",
        "2011-04-01T16:00:00Z",
        "2038-01-19T15:59:59Z"
      })
  void agreesWithTheZoneRules(Instant instant) {
    assertThat(ChinaTime.date(instant)).isEqualTo(LocalDate.ofInstant(instant, ChinaTime.ZONE));
    LocalDate date = ChinaTime.date(instant);
    assertThat(ChinaTime.startOf(date)).isEqualTo(date.atStartOfDay(ChinaTime.ZONE).toInstant());
  }
}
