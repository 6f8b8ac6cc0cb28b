package cn.sanyi.reporting.cases;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.model.calendar.Calendars;
import cn.sanyi.model.calendar.LimitUnit;
import cn.sanyi.model.catalogue.Catalogue;
import cn.sanyi.model.event.CaseEvent;
import cn.sanyi.model.event.CaseEventBuilder;
import cn.sanyi.model.event.EventType;
import cn.sanyi.model.event.Outcome;
import cn.sanyi.model.event.SpecialKind;
import cn.sanyi.model.fold.CaseFacts;
import cn.sanyi.model.fold.Fold;
import cn.sanyi.model.item.Access;
import cn.sanyi.model.item.Demands;
import cn.sanyi.model.item.ItemLevel;
import cn.sanyi.model.item.ItemType;
import cn.sanyi.model.item.Nature;
import cn.sanyi.model.item.ServiceItem;
import cn.sanyi.model.item.TimeLimits;
import cn.sanyi.model.period.Validity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Accepted 2019-11-04 with ten working days and a special procedure 11-11 to 11-20: due 11-27. */
class RulerTest {
  private static final Calendars CALENDARS = Calendars.standard();
  private static final Instant AS_OF = at("2019-12-31T23:00");
  private static final ServiceItem ITEM = item();
  private static final List<CaseEvent> SUSPENDED =
      List.of(
          event(EventType.ACCEPTED, "2019-11-04T09:00").build(),
          event(EventType.SPECIAL_STARTED, "2019-11-11T09:00")
              .specialKind(SpecialKind.INSPECTION)
              .build(),
          event(EventType.SPECIAL_ENDED, "2019-11-20T09:00")
              .specialKind(SpecialKind.INSPECTION)
              .build(),
          event(EventType.CLOSED, "2019-11-22T09:00").outcome(Outcome.APPROVED).build());

  @Test
  void reachesTheDueDayWithTheLimitsNumber() {
    List<RulerDay> ruler = ruler(SUSPENDED);
    assertThat(ruler.get(0).date()).isEqualTo("2019-11-04");
    assertThat(ruler.get(0).day()).isZero();
    RulerDay last = ruler.get(ruler.size() - 1);
    assertThat(last.date()).isEqualTo("2019-11-27");
    assertThat(last.due()).isTrue();
    assertThat(last.day()).isEqualTo(10);
  }

  @Test
  void showsTheClosingDayWithTheNetWorkingDaysOfTheFacts() {
    RulerDay closing =
        ruler(SUSPENDED).stream()
            .filter(day -> day.date().equals(LocalDate.of(2019, 11, 22)))
            .findFirst()
            .orElseThrow();
    assertThat(closing.day()).isEqualTo(facts(SUSPENDED).elapsed().netWorkingDays());
  }

  @Test
  void marksSuspendedWorkingDaysOnly() {
    assertThat(ruler(SUSPENDED))
        .filteredOn(RulerDay::suspended)
        .allMatch(RulerDay::workingDay)
        .extracting(RulerDay::date)
        .first()
        .isEqualTo(LocalDate.of(2019, 11, 12));
    assertThat(ruler(SUSPENDED)).filteredOn(RulerDay::suspended).hasSize(7);
  }

  @Test
  void anOpenCaseIsDrawnUntilAsOfAndNotForEver() {
    List<CaseEvent> open = List.of(event(EventType.ACCEPTED, "2019-11-04T09:00").build());
    assertThat(ruler(open)).last().extracting(RulerDay::date).isEqualTo(LocalDate.of(2019, 12, 31));
    List<CaseEvent> ancient = List.of(event(EventType.ACCEPTED, "2011-11-04T09:00").build());
    assertThat(ruler(ancient)).hasSize(Ruler.LONGEST);
  }

  @Test
  void drawsDaysOfAYearWithoutANoticeAsProvisional() {
    List<CaseEvent> early = List.of(event(EventType.ACCEPTED, "2006-12-28T09:00").build());
    assertThat(ruler(early))
        .filteredOn(RulerDay::provisional)
        .extracting(day -> day.date().toString())
        .containsExactly("2006-12-28", "2006-12-29", "2006-12-30", "2006-12-31");
    assertThat(ruler(SUSPENDED)).noneMatch(RulerDay::provisional);
  }

  @Test
  void countsByTheLatestCalendarAsTheFactsDo() {
    // Due by what was known on 2019-11-04; Sunday 2020-01-19 was made a working day on 11-21.
    List<CaseEvent> later =
        List.of(
            event(EventType.ACCEPTED, "2019-11-04T09:00").build(),
            event(EventType.CLOSED, "2020-01-20T09:00").outcome(Outcome.APPROVED).build());
    assertThat(ruler(later)).last().extracting(RulerDay::day).isEqualTo(55);
    assertThat(facts(later).elapsed().netWorkingDays()).isEqualTo(55);
  }

  @Test
  void aCaseNeverAcceptedHasNone() {
    assertThat(ruler(List.of(event(EventType.SUBMITTED, "2019-11-04T09:00").build()))).isEmpty();
  }

  private static List<RulerDay> ruler(List<CaseEvent> events) {
    return Ruler.of(facts(events), Fold.suspensions(events, ITEM), CALENDARS, AS_OF);
  }

  private static CaseFacts facts(List<CaseEvent> events) {
    Catalogue catalogue = new Catalogue();
    catalogue.add(ITEM);
    return Fold.fold(events, catalogue, CALENDARS);
  }

  private static CaseEventBuilder event(EventType type, String at) {
    return CaseEvent.builder("平台:1", type, at(at)).itemCode("A");
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).toInstant(ZoneOffset.ofHours(8));
  }

  private static ServiceItem item() {
    return new ServiceItem(
        "A",
        1,
        "事项",
        "u",
        new Nature(ItemLevel.COUNTY, ItemType.PERMISSION),
        new TimeLimits(
            false, 10, LimitUnit.WORKING_DAY, 20, LimitUnit.WORKING_DAY, List.of(), false),
        new Access(true, true, Set.of(), null, false, false),
        new Demands(false, false, 1, 1, 1),
        Validity.from(LocalDate.of(2010, 1, 1)));
  }
}
