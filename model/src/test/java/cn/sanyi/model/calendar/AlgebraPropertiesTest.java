package cn.sanyi.model.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Laws of the half-open algebra, checked against counting day by day. */
// Small ranges: chance finds their ends, and edge cases alone would use up all tries.
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class AlgebraPropertiesTest {

  private static final LocalDate FIRST = LocalDate.of(2017, 6, 1);

  @Property
  void countsLikeOneWhoTicksOffDays(
      @ForAll("calendars") WorkingDays calendar,
      @ForAll("dates") LocalDate from,
      @ForAll @IntRange(max = 400) int days) {
    int ticked = 0;
    for (LocalDate day = from.plusDays(1);
        !day.isAfter(from.plusDays(days));
        day = day.plusDays(1)) {
      ticked += calendar.isWorkingDay(day) ? 1 : 0;
    }
    assertThat(calendar.between(from, from.plusDays(days))).isEqualTo(ticked);
  }

  @Property
  void spansAdd(
      @ForAll("calendars") WorkingDays calendar,
      @ForAll("dates") LocalDate a,
      @ForAll("dates") LocalDate b,
      @ForAll("dates") LocalDate c) {
    assertThat(calendar.between(a, b) + calendar.between(b, c)).isEqualTo(calendar.between(a, c));
  }

  @Property
  void plusIsTheInverseOfBetween(
      @ForAll("calendars") WorkingDays calendar,
      @ForAll("dates") LocalDate from,
      @ForAll @IntRange(min = 1, max = 300) int days) {
    LocalDate later = calendar.plus(from, days);
    assertThat(calendar.isWorkingDay(later)).isTrue();
    assertThat(calendar.between(from, later)).isEqualTo(days);
    LocalDate earlier = calendar.plus(from, -days);
    assertThat(calendar.isWorkingDay(earlier)).isTrue();
    assertThat(calendar.between(earlier.minusDays(1), from.minusDays(1))).isEqualTo(days);
    assertThat(calendar.plus(earlier, 0)).isEqualTo(earlier);
  }

  @Property
  void unionKnowsNeitherOrderNorRepetition(
      @ForAll("procedures") List<Suspension> procedures, @ForAll Random random) {
    Suspensions union = Suspensions.of(procedures);
    List<Suspension> shuffled = new ArrayList<>(procedures);
    shuffled.addAll(procedures);
    Collections.shuffle(shuffled, random);
    assertThat(Suspensions.of(shuffled)).isEqualTo(union).hasSameHashCodeAs(union);
  }

  @Property
  void unionTakesOutADayWhenAnyProcedureDoes(
      @ForAll("calendars") WorkingDays calendar,
      @ForAll("busyDates") LocalDate accepted,
      @ForAll @IntRange(max = 200) int days,
      @ForAll("procedures") List<Suspension> procedures) {
    LocalDate until = accepted.plusDays(days);
    int net = 0;
    for (LocalDate day = accepted.plusDays(1); !day.isAfter(until); day = day.plusDays(1)) {
      net += calendar.isWorkingDay(day) && !isTakenOut(day, procedures) ? 1 : 0;
    }
    assertThat(Deadline.netWorkingDays(calendar, accepted, until, Suspensions.of(procedures)))
        .isEqualTo(net);
  }

  @Property
  void exactlyTheLimitHasPassedOnTheDueDay(
      @ForAll("calendars") WorkingDays calendar,
      @ForAll("busyDates") LocalDate accepted,
      @ForAll @IntRange(min = 1, max = 120) int limit,
      @ForAll("procedures") List<Suspension> procedures) {
    Suspensions suspensions = Suspensions.of(procedures);
    LocalDate due = Deadline.due(calendar, accepted, limit, LimitUnit.WORKING_DAY, suspensions);
    if (due == null) {
      assertThat(suspensions.openSince()).isNotNull();
      assertThat(Deadline.netWorkingDays(calendar, accepted, accepted.plusYears(50), suspensions))
          .isLessThan(limit);
      return;
    }
    assertThat(calendar.isWorkingDay(due)).isTrue();
    assertThat(Deadline.netWorkingDays(calendar, accepted, due, suspensions)).isEqualTo(limit);
    assertThat(Deadline.netWorkingDays(calendar, accepted, due.minusDays(1), suspensions))
        .as("due on the first such day")
        .isEqualTo(limit - 1);
  }

  @Property
  void aLongerLimitOrALaterStartIsNeverDueEarlier(
      @ForAll("calendars") WorkingDays calendar,
      @ForAll("busyDates") LocalDate accepted,
      @ForAll LimitUnit unit,
      @ForAll @IntRange(max = 40) int limit,
      @ForAll("endedProcedures") List<Suspension> procedures) {
    Suspensions suspensions = Suspensions.of(procedures);
    assertThat(Deadline.due(calendar, accepted, limit + 1, unit, suspensions))
        .isAfterOrEqualTo(Deadline.due(calendar, accepted, limit, unit, suspensions));
    // Months differ in length: 3 from 11-29 are a day more than 3 from 11-30, both end on 02-29.
    if (unit == LimitUnit.WORKING_DAY || unit == LimitUnit.CALENDAR_DAY) {
      assertThat(Deadline.due(calendar, accepted.plusDays(1), limit, unit, suspensions))
          .isAfterOrEqualTo(Deadline.due(calendar, accepted, limit, unit, suspensions));
    }
  }

  @Property
  void aSpecialProcedureNeverMakesACaseDueEarlier(
      @ForAll("calendars") WorkingDays calendar,
      @ForAll("busyDates") LocalDate accepted,
      @ForAll LimitUnit unit,
      @ForAll @IntRange(max = 40) int limit,
      @ForAll("endedProcedures") List<Suspension> procedures,
      @ForAll("endedProcedure") Suspension further) {
    LocalDate without = Deadline.due(calendar, accepted, limit, unit, Suspensions.of(procedures));
    List<Suspension> more = new ArrayList<>(procedures);
    more.add(further);
    assertThat(Deadline.due(calendar, accepted, limit, unit, Suspensions.of(more)))
        .isAfterOrEqualTo(without);
  }

  @Property
  void aStatutoryDayIsNeverWorkedWhetherOrNotItsNoticeIsOut(
      @ForAll("calendars") WorkingDays calendar,
      @ForAll @IntRange(min = 2000, max = 2099) int year) {
    Regulation known =
        Regulation.read().stream()
            .filter(one -> !one.published().isAfter(knownOn(calendar)))
            .filter(one -> one.inForce().getYear() <= year)
            .reduce((earlier, later) -> later)
            .orElse(null);
    if (known != null) {
      assertThat(known.daysOff(year)).noneMatch(calendar::isWorkingDay);
    }
  }

  @Property
  void withoutANoticeOnlyWeekdaysAreWorkedAndNoMoreThanBeforeTheRegulation(
      @ForAll("calendars") WorkingDays calendar, @ForAll("allDates") LocalDate date) {
    WorkingDays weekendsOnly = Calendars.standard().version(Calendars.WEEKENDS_ONLY);
    if (calendar.basis(date) != DayBasis.NOTICE
        && !date.isEqual(LocalDate.of(2006, 12, 30))
        && !date.isEqual(LocalDate.of(2006, 12, 31))
        && calendar.isWorkingDay(date)) {
      assertThat(weekendsOnly.isWorkingDay(date)).isTrue();
    }
  }

  private static LocalDate knownOn(WorkingDays calendar) {
    return calendar.version().equals(Calendars.WEEKENDS_ONLY)
        ? LocalDate.MIN
        : LocalDate.parse(calendar.version());
  }

  private static boolean isTakenOut(LocalDate day, List<Suspension> procedures) {
    return procedures.stream()
        .anyMatch(p -> day.isAfter(p.from()) && (p.until() == null || !day.isAfter(p.until())));
  }

  @Provide
  Arbitrary<WorkingDays> calendars() {
    List<WorkingDays> all = new ArrayList<>(Calendars.standard().versions());
    all.add(Calendars.standard().version(Calendars.WEEKENDS_ONLY));
    return Arbitraries.of(all);
  }

  @Provide
  Arbitrary<LocalDate> dates() {
    return Arbitraries.integers().between(0, 3900).map(FIRST::plusDays);
  }

  @Provide
  Arbitrary<LocalDate> allDates() {
    return Arbitraries.integers().between(0, 40_000).map(LocalDate.of(1995, 1, 1)::plusDays);
  }

  /** Two festivals and two amended notices within reach, and procedures likely to overlap. */
  @Provide
  Arbitrary<LocalDate> busyDates() {
    return Arbitraries.integers().between(0, 150).map(LocalDate.of(2019, 9, 10)::plusDays);
  }

  @Provide
  Arbitrary<Suspension> endedProcedure() {
    return Combinators.combine(busyDates(), Arbitraries.integers().between(-2, 60))
        .as((from, days) -> new Suspension(from, from.plusDays(days)));
  }

  @Provide
  Arbitrary<List<Suspension>> endedProcedures() {
    return near(endedProcedure());
  }

  @Provide
  Arbitrary<List<Suspension>> procedures() {
    return near(
        Arbitraries.oneOf(endedProcedure(), endedProcedure(), busyDates().map(Suspension::open)));
  }

  private static Arbitrary<List<Suspension>> near(Arbitrary<Suspension> procedures) {
    return procedures.list().ofMaxSize(6);
  }
}
