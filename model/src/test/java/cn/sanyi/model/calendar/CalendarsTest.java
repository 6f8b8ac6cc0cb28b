package cn.sanyi.model.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CalendarsTest {

  private final Calendars calendars = Calendars.standard();

  @Test
  void hasOneVersionPerDayOnWhichANoticeOrTheRegulationWasIssued() {
    assertThat(calendars.versions())
        .extracting(WorkingDays::version)
        .containsExactly(
            "1999-09-18",
            "2006-12-18",
            "2007-12-16",
            "2007-12-18",
            "2008-12-10",
            "2009-12-08",
            "2010-12-10",
            "2011-12-06",
            "2012-12-10",
            "2013-12-11",
            "2014-12-16",
            "2015-05-13",
            "2015-12-10",
            "2016-12-01",
            "2017-11-30",
            "2018-12-06",
            "2019-03-22",
            "2019-11-21",
            "2020-01-27",
            "2020-11-25",
            "2021-10-25",
            "2022-12-08",
            "2023-10-25",
            "2024-11-12",
            "2025-11-04");
    assertThat(calendars.latest().version()).isEqualTo("2025-11-04");
  }

  @Test
  void forgetsNothingThatWasKnownBeforeANotice() {
    LocalDate mayTheSecond = LocalDate.of(2019, 5, 2);
    WorkingDays before = calendars.inForceOn(LocalDate.of(2019, 3, 21));
    WorkingDays after = calendars.inForceOn(LocalDate.of(2019, 3, 22));
    assertThat(before.version()).isEqualTo("2018-12-06");
    assertThat(after.version()).isEqualTo("2019-03-22");
    assertThat(before.isWorkingDay(mayTheSecond)).isTrue();
    assertThat(after.isWorkingDay(mayTheSecond)).isFalse();
    assertThat(before.isWorkingDay(LocalDate.of(2019, 5, 1))).isFalse();
    assertThat(before.isWorkingDay(LocalDate.of(2019, 4, 28))).isFalse();
    assertThat(after.isWorkingDay(LocalDate.of(2019, 4, 28))).isTrue();
    assertThat(after.isWorkingDay(LocalDate.of(2019, 5, 5))).isTrue();
  }

  @Test
  void takesBackAWorkingSaturdayWhenSpringFestival2020IsExtended() {
    WorkingDays planned = calendars.version("2019-11-21");
    WorkingDays extended = calendars.version("2020-01-27");
    assertThat(planned.isWorkingDay(LocalDate.of(2020, 1, 31))).isTrue();
    assertThat(planned.isWorkingDay(LocalDate.of(2020, 2, 1))).isTrue();
    assertThat(extended.isWorkingDay(LocalDate.of(2020, 1, 31))).isFalse();
    assertThat(extended.isWorkingDay(LocalDate.of(2020, 2, 1))).isFalse();
    assertThat(extended.isWorkingDay(LocalDate.of(2020, 2, 2))).isFalse();
    assertThat(extended.isWorkingDay(LocalDate.of(2020, 2, 3))).isTrue();
  }

  @Test
  void knowsAYearsStatutoryDaysBeforeItsNoticeAndTheMovedOnesOnlyAfter() {
    WorkingDays before = calendars.version("2019-03-22");
    WorkingDays after = calendars.version("2019-11-21");
    LocalDate newYear2020 = LocalDate.of(2020, 1, 1);
    assertThat(before.basis(newYear2020)).isEqualTo(DayBasis.REGULATION);
    assertThat(before.isWorkingDay(newYear2020)).isFalse();
    assertThat(after.basis(newYear2020)).isEqualTo(DayBasis.NOTICE);
    assertThat(after.isWorkingDay(newYear2020)).isFalse();
    LocalDate moved = LocalDate.of(2020, 1, 30); // the sixth day of Spring Festival, in lieu
    assertThat(before.isWorkingDay(moved)).isTrue();
    assertThat(after.isWorkingDay(moved)).isFalse();
    LocalDate makeUp = LocalDate.of(2020, 1, 19); // a Sunday
    assertThat(before.isWorkingDay(makeUp)).isFalse();
    assertThat(after.isWorkingDay(makeUp)).isTrue();
  }

  @Test
  void settlesNoYearOfWhichANoticeNamesTheLastDaysOnly() {
    // The notice for 2007 begins with two working days of 2006.
    WorkingDays calendar = calendars.version("2006-12-18");
    assertThat(calendar.isWorkingDay(LocalDate.of(2006, 12, 31))).isTrue(); // a Sunday
    assertThat(calendar.basis(LocalDate.of(2006, 10, 9))).isEqualTo(DayBasis.REGULATION);
    assertThat(calendar.basis(LocalDate.of(2007, 10, 9))).isEqualTo(DayBasis.NOTICE);
  }

  @Test
  void isNamedByEveryDayInIt() {
    String name = calendars.contentVersion();
    assertThat(name).matches("2025-11-04\\+[0-9a-f]{12}");
    assertThat(Calendars.of(Regulation.read(), HolidayFile.read()).contentVersion())
        .as("the same days, the same name")
        .isEqualTo(name);
    List<NoticeDay> without2007 =
        HolidayFile.read().stream().filter(day -> day.date().getYear() > 2007).toList();
    assertThat(Calendars.of(Regulation.read(), without2007).contentVersion())
        .as("the newest notice is the same")
        .startsWith("2025-11-04+")
        .isNotEqualTo(name);
    assertThat(Calendars.of(Regulation.read().subList(0, 3), HolidayFile.read()).contentVersion())
        .as("the regulation of 2024 rules 2027")
        .isNotEqualTo(name);
  }

  @Test
  void knowsWeekendsOnlyBeforeTheFirstRegulation() {
    WorkingDays calendar = calendars.inForceOn(LocalDate.of(1999, 9, 17));
    assertThat(calendar.version()).isEqualTo(Calendars.WEEKENDS_ONLY);
    assertThat(calendars.version(Calendars.WEEKENDS_ONLY)).isEqualTo(calendar);
    assertThat(calendar.basis(LocalDate.of(2019, 10, 1))).isEqualTo(DayBasis.WEEKENDS);
    assertThat(calendar.between(LocalDate.of(2018, 12, 31), LocalDate.of(2019, 12, 31)))
        .isEqualTo(261);
  }

  @Test
  void namesTheVersionsThereAreWhenAskedForAnother() {
    assertThatThrownBy(() -> calendars.version("2019-01-01"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2019-01-01")
        .hasMessageContaining("2019-03-22");
  }

  @Test
  void everyRowOfTheFileMakesADifference() {
    Set<Object> keys = new HashSet<>();
    for (NoticeDay day : HolidayFile.read()) {
      assertThat(keys.add(day.issued() + " " + day.date())).as("%s twice", day).isTrue();
      assertThat(day.issued()).isBefore(day.date());
      WorkingDays before = calendars.inForceOn(day.issued().minusDays(1));
      boolean settled = before.basis(day.date()) == DayBasis.NOTICE;
      assertThat(settled ? before.isWorkingDay(day.date()) : weekday(day.date()))
          .as("%s", day)
          .isNotEqualTo(day.works());
    }
  }

  @Test
  void countsTheYears() {
    // As counted with chinesecalendar 1.11.0, day by day.
    int[] expected = {
      249, 251, 250, 250, 250, 249, 250, 250, 249, 250, 249, 250, 250, 249, 250, 249, 249, 251, 248,
      248
    };
    for (int i = 0; i < expected.length; i++) {
      LocalDate lastOfYear = Year.of(2007 + i).atMonth(12).atEndOfMonth();
      assertThat(calendars.latest().between(lastOfYear.minusYears(1), lastOfYear))
          .as("%d", 2007 + i)
          .isEqualTo(expected[i]);
    }
  }

  private static boolean weekday(LocalDate date) {
    return date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
  }

  @Test
  void survivesJavaSerialization() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(calendars);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      Calendars read = (Calendars) in.readObject();
      assertThat(read.latest().between(LocalDate.of(2019, 9, 30), LocalDate.of(2019, 12, 31)))
          .isEqualTo(62);
    }
  }
}
