package cn.sanyi.model.calendar;

import static cn.sanyi.model.calendar.LimitUnit.CALENDAR_DAY;
import static cn.sanyi.model.calendar.LimitUnit.MONTH;
import static cn.sanyi.model.calendar.LimitUnit.WORKING_DAY;
import static cn.sanyi.model.calendar.LimitUnit.YEAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineTest {

  private final WorkingDays calendar = Calendars.standard().latest();

  @ParameterizedTest
  @CsvSource({
    "2019-09-27, 5, 2019-10-10", // Sunday 09-29 is worked
    "2019-09-28, 5, 2019-10-10",
    "2019-06-06, 3, 2019-06-12",
    "2019-12-30, 5, 2020-01-07",
    "2020-01-20, 5, 2020-02-04",
    "2019-11-04, 10, 2019-11-18",
  })
  void fallsOnTheLastDayOfTheLimit(LocalDate accepted, int limit, LocalDate due) {
    assertThat(due(accepted, limit, Suspensions.NONE)).isEqualTo(due);
    assertThat(Deadline.netWorkingDays(calendar, accepted, due, Suspensions.NONE)).isEqualTo(limit);
  }

  @Test
  void differsByWhatWasKnownOfSpringFestival2020() {
    WorkingDays known = Calendars.standard().inForceOn(LocalDate.of(2020, 1, 20));
    assertThat(Deadline.due(known, LocalDate.of(2020, 1, 20), 5, WORKING_DAY, Suspensions.NONE))
        .isEqualTo("2020-02-01");
    assertThat(due(LocalDate.of(2020, 1, 20), 5, Suspensions.NONE)).isEqualTo("2020-02-04");
  }

  @Test
  void movesByTheSpecialProcedure() {
    Suspensions procedure = suspended("2019-11-11", "2019-11-20");
    assertThat(due(LocalDate.of(2019, 11, 4), 10, procedure)).isEqualTo("2019-11-27");
    assertThat(
            Deadline.netWorkingDays(
                calendar, LocalDate.of(2019, 11, 4), LocalDate.of(2019, 11, 27), procedure))
        .isEqualTo(10);
  }

  @Test
  void clipsSpecialProceduresToTheTimeOfHandling() {
    LocalDate accepted = LocalDate.of(2019, 11, 4);
    assertThat(due(accepted, 5, suspended("2019-10-20", "2019-11-05"))).isEqualTo("2019-11-12");
    assertThat(due(accepted, 5, suspended("2019-11-11", "2019-11-20"))).isEqualTo("2019-11-11");
    assertThat(due(accepted, 5, suspended("2019-10-20", "2019-11-04"))).isEqualTo("2019-11-11");
  }

  @Test
  void countsAnOpenSpecialProcedureUpToNow() {
    LocalDate accepted = LocalDate.of(2019, 11, 4);
    Suspensions open = Suspensions.of(List.of(Suspension.open(LocalDate.of(2019, 11, 7))));
    assertThat(Deadline.netWorkingDays(calendar, accepted, LocalDate.of(2019, 11, 29), open))
        .isEqualTo(3);
    assertThat(open.openSince()).isEqualTo("2019-11-07");
  }

  @Test
  void isUnknownWhileAnOpenSpecialProcedureStopsTheClock() {
    LocalDate accepted = LocalDate.of(2019, 11, 4);
    Suspensions open = Suspensions.of(List.of(Suspension.open(LocalDate.of(2019, 11, 7))));
    assertThat(due(accepted, 4, open)).isNull();
    assertThat(due(accepted, 3, open)).as("reached before it began").isEqualTo("2019-11-07");
    assertThat(due(accepted, 0, open)).isEqualTo("2019-11-04");
    Suspensions fromTheStart = Suspensions.of(List.of(Suspension.open(LocalDate.of(2019, 11, 1))));
    assertThat(due(accepted, 1, fromTheStart)).isNull();
    assertThat(Deadline.due(calendar, accepted, 1, MONTH, open)).isNull();
  }

  @Test
  void withoutAnyDayGrantedIsTheDayOfAcceptanceOrTheNextWorkingDay() {
    assertThat(due(LocalDate.of(2019, 11, 4), 0, Suspensions.NONE)).isEqualTo("2019-11-04");
    assertThat(due(LocalDate.of(2019, 10, 3), 0, Suspensions.NONE)).isEqualTo("2019-10-08");
  }

  @ParameterizedTest
  @CsvSource({
    "2019-11-04, 10, CALENDAR_DAY, 2019-11-14",
    "2019-09-25, 8, CALENDAR_DAY, 2019-10-08", // ends in National Day's week
    "2019-01-31, 1, MONTH, 2019-02-28",
    "2019-08-30, 1, MONTH, 2019-09-30",
    "2019-03-31, 3, MONTH, 2019-07-01", // 06-30 is a Sunday
    "2020-02-29, 1, YEAR, 2021-03-01", // 02-28 is a Sunday
  })
  void countsOtherUnitsByTheCivilCode(
      LocalDate accepted, int limit, LimitUnit unit, LocalDate due) {
    assertThat(Deadline.due(calendar, accepted, limit, unit, Suspensions.NONE)).isEqualTo(due);
  }

  @Test
  void putsOffOtherUnitsByCalendarDays() {
    Suspensions nineDays = suspended("2019-11-11", "2019-11-20");
    LocalDate accepted = LocalDate.of(2019, 11, 4);
    assertThat(Deadline.due(calendar, accepted, 10, CALENDAR_DAY, nineDays))
        .isEqualTo("2019-11-25"); // Saturday 11-23 moves to Monday
    assertThat(Deadline.due(calendar, accepted, 1, MONTH, nineDays)).isEqualTo("2019-12-13");
    assertThat(Deadline.due(calendar, accepted, 1, YEAR, nineDays)).isEqualTo("2020-11-13");
  }

  @Test
  void refusesANegativeLimit() {
    assertThatThrownBy(() -> due(LocalDate.of(2019, 11, 4), -1, Suspensions.NONE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private LocalDate due(LocalDate accepted, int limit, Suspensions suspensions) {
    return Deadline.due(calendar, accepted, limit, WORKING_DAY, suspensions);
  }

  private static Suspensions suspended(String from, String until) {
    return Suspensions.of(List.of(new Suspension(LocalDate.parse(from), LocalDate.parse(until))));
  }
}
