package cn.sanyi.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sanyi.model.calendar.Calendars;
import cn.sanyi.model.calendar.WorkingDays;
import cn.sanyi.model.period.Period;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CutOffTest {
  private static final WorkingDays CALENDAR = Calendars.standard().latest();
  private static final Instant LONG_AFTER = Instant.parse("2026-01-01T00:00:00Z");

  @Test
  void isTheEndOfTheFifthWorkingDayAfterThePeriod() {
    // 2020-01-01 is off; 2, 3, 6, 7, 8 January are worked.
    assertThat(CutOff.usual(Period.parse("2019Q4"), CALENDAR, LONG_AFTER))
        .isEqualTo(Instant.parse("2020-01-08T16:00:00Z"));
  }

  @Test
  void isNowWhileThatIsStillToCome() {
    Instant inDecember = Instant.parse("2019-12-15T04:00:00Z");
    assertThat(CutOff.usual(Period.parse("2019Q4"), CALENDAR, inDecember)).isEqualTo(inDecember);
  }

  @Test
  void readsDatesLocalTimesAndInstants() {
    assertThat(CutOff.parse("2020-01-08")).isEqualTo(Instant.parse("2020-01-08T16:00:00Z"));
    assertThat(CutOff.parse("2020-01-08T18:00")).isEqualTo(Instant.parse("2020-01-08T10:00:00Z"));
    assertThat(CutOff.parse("2020-01-08T18:00:00+08:00"))
        .isEqualTo(Instant.parse("2020-01-08T10:00:00Z"));
    assertThat(CutOff.parse("2020-01-08T10:00:00Z"))
        .isEqualTo(Instant.parse("2020-01-08T10:00:00Z"));
    assertThatThrownBy(() -> CutOff.parse("明天")).hasMessageContaining("2020-01-08");
  }

  @Test
  void isNeverStillToCome() {
    Instant now = Instant.parse("2020-01-08T15:00:00Z");
    assertThat(CutOff.asked("2020-01-08T18:00", now)).isEqualTo(CutOff.parse("2020-01-08T18:00"));
    assertThatThrownBy(() -> CutOff.asked("2020-01-08", now)).hasMessageContaining("还没有到");
  }
}
