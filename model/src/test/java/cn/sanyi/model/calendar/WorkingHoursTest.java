package cn.sanyi.model.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingHoursTest {
  private static final OfficeHours WINTER = hours("08:30", "12:00", "14:00", "17:30");
  private static final OfficeHours SUMMER = hours("08:30", "12:00", "15:00", "18:00");
  private final WorkingHours clock = clock();

  @ParameterizedTest
  @CsvSource({
    "2019-11-04T09:00, 2019-11-04T11:00, PT2H",
    "2019-11-04T11:00, 2019-11-04T15:00, PT2H", // over noon
    "2019-11-04T17:00, 2019-11-05T09:00, PT1H", // over night
    "2019-11-08T17:00, 2019-11-11T09:00, PT1H", // over a weekend
    "2019-09-30T17:00, 2019-10-08T09:00, PT1H30M", // summer's last afternoon, National Day
    "2019-11-04T18:00, 2019-11-05T08:00, PT0S",
    "2019-11-04T08:00, 2019-11-06T20:00, PT21H",
    "2019-11-05T09:00, 2019-11-04T09:00, PT0S",
  })
  void runsOnlyWhileOfficesAreOpen(LocalDateTime from, LocalDateTime to, Duration worked) {
    assertThat(clock.between(instant(from), instant(to))).isEqualTo(worked);
  }

  @ParameterizedTest
  @CsvSource({
    "2019-11-04T09:00, PT2H, 2019-11-04T11:00",
    "2019-11-04T11:00, PT2H, 2019-11-04T15:00",
    "2019-11-04T17:00, PT1H, 2019-11-05T09:00",
    "2019-11-04T10:30, PT5H, 2019-11-04T17:30", // the day's last moment, not the next morning
    "2019-11-02T10:00, PT1H, 2019-11-04T09:30", // a Saturday
    "2019-11-04T19:00, PT0S, 2019-11-04T19:00",
  })
  void endsWhenTheHoursAreUsed(LocalDateTime from, Duration work, LocalDateTime end) {
    assertThat(clock.plus(instant(from), work)).isEqualTo(instant(end));
  }

  @ParameterizedTest
  @CsvSource({
    "2019-11-04T09:00, 2019-11-04T11:00, 1",
    "2019-11-04T18:00, 2019-11-04T19:00, 0",
    "2019-11-04T15:30, 2019-11-05T10:30, 1", // 2 h + 2 h
    "2019-11-04T09:00, 2019-11-05T11:00, 2", // 6.5 h + 2.5 h
    "2019-11-04T15:30, 2019-11-06T10:30, 2", // and a whole day between
    "2019-11-04T18:00, 2019-11-05T08:00, 0",
  })
  void countsDaysByTheirRests(LocalDateTime from, LocalDateTime to, int days) {
    assertThat(clock.daysUsed(instant(from), instant(to))).isEqualTo(days);
  }

  @Property(tries = 300)
  void plusIsTheInverseOfBetween(
      @ForAll @IntRange(max = 300_000) int startMinute,
      @ForAll @IntRange(min = 1, max = 6_000) int minutes) {
    Instant from = ChinaTime.startOf(LocalDate.of(2019, 8, 1)).plusSeconds(60L * startMinute);
    Duration work = Duration.ofMinutes(minutes);
    Instant end = clock().plus(from, work);
    assertThat(clock().between(from, end)).isEqualTo(work);
    assertThat(clock().between(from, end.minusSeconds(1))).isLessThan(work);
  }

  @Test
  void refusesPointsOutOfOrder() {
    assertThatThrownBy(() -> hours("08:30", "12:00", "11:00", "17:30"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new WorkingHours(Calendars.standard().latest(), new TreeMap<>()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static WorkingHours clock() {
    TreeMap<LocalDate, OfficeHours> seasons = new TreeMap<>();
    seasons.put(LocalDate.of(2019, 5, 1), SUMMER);
    seasons.put(LocalDate.of(2019, 10, 1), WINTER);
    return new WorkingHours(Calendars.standard().latest(), seasons);
  }

  private static OfficeHours hours(String... points) {
    return new OfficeHours(
        LocalTime.parse(points[0]),
        LocalTime.parse(points[1]),
        LocalTime.parse(points[2]),
        LocalTime.parse(points[3]));
  }

  private static Instant instant(LocalDateTime local) {
    return local.atZone(ChinaTime.ZONE).toInstant();
  }
}
