package cn.sanyi.model.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CalendarsTest {

  private final Calendars calendars = Calendars.standard();

  @Test
  void hasOneVersionPerDayOfIssue() {
    assertThat(calendars.versions())
        .extracting(WorkingDays::version)
        .containsExactly(
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
  void coversAYearOnlyOnceItsNoticeIsIssued() {
    LocalDate newYear2020 = LocalDate.of(2020, 1, 1);
    assertThat(calendars.version("2019-03-22").covers(newYear2020)).isFalse();
    assertThat(calendars.version("2019-03-22").isWorkingDay(newYear2020)).isTrue();
    assertThat(calendars.version("2019-11-21").covers(newYear2020)).isTrue();
    assertThat(calendars.version("2019-11-21").isWorkingDay(newYear2020)).isFalse();
  }

  @Test
  void knowsWeekendsOnlyBeforeTheFirstNotice() {
    WorkingDays calendar = calendars.inForceOn(LocalDate.of(2011, 6, 1));
    assertThat(calendar.version()).isEqualTo(Calendars.WEEKENDS_ONLY);
    assertThat(calendars.version(Calendars.WEEKENDS_ONLY)).isEqualTo(calendar);
    assertThat(calendar.covers(LocalDate.of(2019, 10, 1))).isFalse();
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
      assertThat(before.isWorkingDay(day.date())).as("%s", day).isNotEqualTo(day.works());
    }
  }

  @Test
  void countsTheYears() {
    // 2025).
    int[] expected = {250, 250, 249, 250, 249, 249, 251, 248, 248};
    for (int i = 0; i < expected.length; i++) {
      LocalDate lastOfYear = Year.of(2018 + i).atMonth(12).atEndOfMonth();
      assertThat(calendars.latest().between(lastOfYear.minusYears(1), lastOfYear))
          .as("%d", 2018 + i)
          .isEqualTo(expected[i]);
    }
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
