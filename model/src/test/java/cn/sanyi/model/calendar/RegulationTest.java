package cn.sanyi.model.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is off in a year of which no notice is on file. */
class RegulationTest {
  private final Calendars calendars = Calendars.standard();

  @ParameterizedTest
  @CsvSource({
    "2005-03-01, 2006, 01-01 01-29 01-30 01-31 05-01 05-02 05-03 10-01 10-02 10-03",
    "2007-12-15, 2008, 01-01 02-07 02-08 02-09 05-01 05-02 05-03 10-01 10-02 10-03",
    "2007-12-16, 2008, 01-01 02-06 02-07 02-08 04-04 05-01 06-08 09-14 10-01 10-02 10-03",
    "2013-12-10, 2014, 01-01 01-30 01-31 02-01 04-05 05-01 06-02 09-08 10-01 10-02 10-03",
    "2017-12-01, 2019, 01-01 02-05 02-06 02-07 04-05 05-01 06-07 09-13 10-01 10-02 10-03",
    "2024-11-11, 2025, 01-01 01-29 01-30 01-31 04-04 05-01 05-31 10-06 10-01 10-02 10-03",
    "2026-11-25, 2027, 01-01 02-05 02-06 02-07 02-08 04-05 05-01 05-02 06-09 09-15 10-01 10-02 10-03",
  })
  void isWhatTheRegulationSaidThatWasKnown(LocalDate known, int year, String off) {
    WorkingDays calendar = calendars.inForceOn(known);
    List<LocalDate> expected =
        Stream.of(off.split(" "))
            .map(day -> LocalDate.parse(year + "-" + day))
            .filter(RegulationTest::weekday)
            .sorted()
            .toList();
    LocalDate first = LocalDate.of(year, 1, 1);
    assertThat(calendar.basis(first, LocalDate.of(year, 12, 31))).isEqualTo(DayBasis.REGULATION);
    assertThat(
            first
                .datesUntil(first.plusYears(1))
                .filter(RegulationTest::weekday)
                .filter(day -> !calendar.isWorkingDay(day)))
        .isEqualTo(expected);
    assertThat(
            first
                .datesUntil(LocalDate.of(year, 12, 30))
                .filter(day -> !weekday(day) && calendar.isWorkingDay(day)))
        .as("nothing is moved, so no weekend is worked")
        .isEmpty();
  }

  @Test
  void aVersionRulesNoDayBeforeItComesIntoForce() {
    // Published in December 2007, in force from 2008: the eve of 2007 stays a working day.
    WorkingDays calendar = calendars.inForceOn(LocalDate.of(2007, 12, 17));
    assertThat(calendar.isWorkingDay(LocalDate.of(2006, 5, 2))).isFalse();
    assertThat(calendar.isWorkingDay(LocalDate.of(2006, 4, 5))).isTrue();
    assertThat(calendar.isWorkingDay(LocalDate.of(2008, 4, 4))).isFalse();
    assertThat(calendar.isWorkingDay(LocalDate.of(2008, 5, 2))).isTrue();
  }

  @Test
  void everyNoticeOnFileGivesTheStatutoryDaysOfItsYear() {
    WorkingDays latest = calendars.latest();
    List<Regulation> regulations = Regulation.read();
    for (int year = 2007; year <= 2026; year++) {
      LocalDate newYear = LocalDate.of(year, 1, 1);
      Regulation inForce =
          regulations.stream()
              .filter(one -> !one.inForce().isAfter(newYear))
              .reduce((earlier, later) -> later)
              .orElseThrow();
      assertThat(inForce.daysOff(year)).noneMatch(latest::isWorkingDay);
    }
  }

  private static boolean weekday(LocalDate date) {
    return date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
  }
}
