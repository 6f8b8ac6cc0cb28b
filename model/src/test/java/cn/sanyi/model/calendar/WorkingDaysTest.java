package cn.sanyi.model.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

  private final WorkingDays calendar = Calendars.standard().latest();

  @ParameterizedTest
  @CsvSource({
    "2018-12-31, 2019-03-31, 60",
    "2019-03-31, 2019-06-30, 62",
    "2019-06-30, 2019-09-30, 66",
    "2019-09-30, 2019-12-31, 62",
    "2019-12-31, 2020-03-31, 59",
    "2020-03-31, 2020-06-30, 62",
    "2020-06-30, 2020-09-30, 67",
    "2020-09-30, 2020-12-31, 61",
  })
  void countsTheQuartersOf2019And2020(LocalDate from, LocalDate to, int expected) {
    assertThat(calendar.between(from, to)).isEqualTo(expected);
    assertThat(calendar.between(to, from)).isEqualTo(-expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2019-09-29, true", // a Sunday worked for National Day
    "2019-10-01, false",
    "2019-10-07, false",
    "2019-10-08, true",
    "2019-10-12, true", // a Saturday
    "2019-10-13, false",
    "2018-12-29, true", // in the notice of the next year
    "2018-12-31, false",
    "2026-02-28, true",
    "2026-10-07, false",
  })
  void knowsTheDaysThatNoticesChange(LocalDate date, boolean works) {
    assertThat(calendar.isWorkingDay(date)).isEqualTo(works);
  }

  @ParameterizedTest
  @CsvSource({
    "1999-09-17, WEEKENDS",
    "1999-09-18, REGULATION",
    "2006-12-31, REGULATION",
    "2007-01-01, NOTICE",
    "2011-10-03, NOTICE",
    "2026-12-31, NOTICE",
    "2027-01-01, REGULATION",
    "2099-12-31, REGULATION",
    "2100-01-01, WEEKENDS",
  })
  void saysOnWhatItRests(LocalDate date, DayBasis basis) {
    assertThat(calendar.basis(date)).isEqualTo(basis);
  }

  @ParameterizedTest
  @CsvSource({
    "2018-11-19, 2019-01-11, NOTICE",
    "2026-12-28, 2027-01-04, REGULATION",
    "2027-01-04, 2026-12-28, REGULATION",
    "2006-12-28, 2027-01-04, REGULATION",
    "1999-09-01, 2019-01-01, WEEKENDS",
    "2019-01-01, 2100-01-01, WEEKENDS",
  })
  void restsOnTheWeakestOfASpan(LocalDate from, LocalDate to, DayBasis basis) {
    assertThat(calendar.basis(from, to)).isEqualTo(basis);
  }

  @Test
  void hasAnAnswerForEveryDate() {
    assertThat(calendar.isWorkingDay(LocalDate.of(2011, 10, 3))).isFalse(); // a Monday
    assertThat(calendar.isWorkingDay(LocalDate.of(2027, 1, 1))).isFalse(); // a Friday
    assertThat(calendar.isWorkingDay(LocalDate.of(2027, 1, 4))).isTrue();
    assertThat(calendar.isWorkingDay(LocalDate.of(1999, 1, 1))).isTrue(); // not on file
    assertThat(calendar.isWorkingDay(LocalDate.of(1960, 1, 3))).isFalse(); // a Sunday before 1970
    assertThat(calendar.isWorkingDay(LocalDate.of(2100, 1, 1))).isTrue(); // beyond the table
  }

  @ParameterizedTest
  @CsvSource({
    "2019-09-27, 1, 2019-09-29",
    "2019-09-27, 3, 2019-10-08",
    "2019-10-01, 0, 2019-10-08",
    "2019-10-08, 0, 2019-10-08",
    "2019-10-08, -1, 2019-09-30",
    "2019-10-08, -2, 2019-09-29",
    "2019-10-05, -1, 2019-09-30",
  })
  void stepsByWorkingDays(LocalDate from, int days, LocalDate expected) {
    assertThat(calendar.plus(from, days)).isEqualTo(expected);
  }
}
