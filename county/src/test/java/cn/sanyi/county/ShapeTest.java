package cn.sanyi.county;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import cn.sanyi.model.calendar.Calendars;
import cn.sanyi.model.calendar.ChinaTime;
import cn.sanyi.model.calendar.WorkingDays;
import cn.sanyi.model.event.CaseEvent;
import cn.sanyi.model.event.Channel;
import cn.sanyi.model.event.EventType;
import cn.sanyi.model.event.Operation;
import cn.sanyi.model.organisation.Organisation;
import cn.sanyi.model.period.Period;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the quarter looks like: rates, hours, seasons, and that every event makes sense. */
class ShapeTest {
  private static final Pattern TOKEN = Pattern.compile("[0-9a-f]{16}");
  private static final int CASES = 30_000;
  private static final County COUNTY =
      County.of(CountySettings.of(2019, CASES, Period.parse("2019Q4")));
  private static final List<CaseEvent> EVENTS = events();

  @Test
  void hasEightToTenEventsACase() {
    assertThat(EVENTS.size() / (double) CASES).isBetween(8.0, 10.0);
  }

  @Test
  void namesInEachEventWhatItsTypeNeeds() {
    Set<String> organisations = codes(COUNTY.organisations(), Organisation::code);
    Set<String> items = codes(COUNTY.items(), item -> item.code());
    for (CaseEvent event : EVENTS) {
      boolean sound =
          items.contains(event.desk().itemCode())
              && organisations.contains(event.desk().unitCode())
              && (event.desk().hallCode() == null
                  || organisations.contains(event.desk().hallCode()))
              && (event.desk().windowCode() == null
                  || organisations.contains(event.desk().windowCode()))
              && event.recordedAt() != null
              && switch (event.type()) {
                case SUBMITTED ->
                    event.parties().channel() != null && event.parties().applicantToken() != null;
                case MATERIAL_SUPPLIED ->
                    event.detail().materialCode() != null && event.detail().supplyMethod() != null;
                case SPECIAL_STARTED, SPECIAL_ENDED -> event.detail().specialKind() != null;
                case STEP_DONE -> event.detail().step() != null;
                case DECIDED -> event.detail().outcome() != null;
                case VISITED -> event.desk().hallCode() != null;
                case CORRECTION_REQUESTED,
                    WARNING_ANSWERED,
                    YELLOW_ANSWERED,
                    MISCONDUCT_CONFIRMED ->
                    event.detail().reason() != null;
                case DELIVERED, CORRECTION_RECEIVED -> event.parties().channel() != null;
                case ACCEPTED, NOT_ACCEPTED, CLOSED, WITHDRAWN, REVOKED -> true;
              };
      if (!sound) {
        fail("unsound: " + event);
      }
    }
  }

  @Test
  void carriesTokensAndNeverMore() {
    for (CaseEvent event : EVENTS) {
      if (!token(event.parties().applicantToken()) || !token(event.parties().handlerToken())) {
        fail("no token: " + event);
      }
    }
  }

  @Test
  void keepsTheHoursAndDaysOfWindows() {
    WorkingDays calendar = Calendars.standard().latest();
    List<CaseEvent> atWindows =
        EVENTS.stream()
            .filter(e -> e.type() == EventType.SUBMITTED && e.parties().channel() == Channel.WINDOW)
            .toList();
    assertThat(atWindows)
        .hasSizeGreaterThan(CASES / 4)
        .allMatch(e -> calendar.isWorkingDay(ChinaTime.date(e.occurredAt())));
    Map<Integer, Long> byHour =
        atWindows.stream()
            .collect(
                Collectors.groupingBy(
                    e -> e.occurredAt().atZone(ChinaTime.ZONE).getHour(), Collectors.counting()));
    assertThat(byHour.keySet()).allMatch(hour -> hour >= 8 && hour <= 17);
    assertThat(byHour.get(9)).isGreaterThan(2 * byHour.get(8));
    assertThat(byHour.get(15)).isGreaterThan(2 * byHour.get(17));
    assertThat(byHour).doesNotContainKeys(12, 13);
  }

  @Test
  void knowsNationalDayTheWorkedWeekendAndTheRushOfTheYearsEnd() {
    assertThat(submitted(LocalDate.of(2019, 10, 3))).isPositive();
    assertThat(submitted(LocalDate.of(2019, 10, 3)))
        .isLessThan(submitted(LocalDate.of(2019, 10, 9)) / 4);
    // A Saturday worked in exchange, beside an ordinary Saturday.
    assertThat(submitted(LocalDate.of(2019, 10, 12)))
        .isGreaterThan(2 * submitted(LocalDate.of(2019, 10, 19)));
    assertThat(submitted(LocalDate.of(2019, 12, 18)))
        .isGreaterThan(submitted(LocalDate.of(2019, 11, 13)));
  }

  @Test
  void hasTheTroubleThatRealDataHave() {
    Set<String> seen = new HashSet<>();
    Map<String, Instant> newest = new HashMap<>();
    int repeated = 0;
    int late = 0;
    int outOfOrder = 0;
    for (CaseEvent event : EVENTS) {
      if (!seen.add(event.caseId() + event.entry().eventId() + "/" + event.entry().revision())) {
        repeated++;
      } else if (event.entry().revision() == 0) {
        Duration lag = Duration.between(event.occurredAt(), event.recordedAt());
        late += lag.toHours() >= 24 ? 1 : 0;
        Instant before = newest.getOrDefault(event.caseId(), Instant.MIN);
        outOfOrder += event.occurredAt().isBefore(before) ? 1 : 0;
        newest.merge(event.caseId(), event.occurredAt(), (a, b) -> a.isAfter(b) ? a : b);
      }
    }
    assertThat(share(repeated)).isBetween(0.007, 0.013);
    assertThat(share(late)).isBetween(0.003, 0.015);
    assertThat(share(outOfOrder)).isBetween(0.008, 0.06);
    assertThat(
            share(
                count(e -> e.entry().revision() > 0 && e.entry().operation() == Operation.UPSERT)))
        .isBetween(0.0003, 0.003);
    assertThat(share(count(e -> e.entry().operation() == Operation.DELETE)))
        .isBetween(0.0003, 0.003);
  }

  @Test
  void endsCasesInEveryWayAndLeavesSomeOpen() {
    for (EventType type : EventType.values()) {
      assertThat(count(e -> e.type() == type)).as(type.name()).isPositive();
    }
    assertThat(count(e -> e.type() == EventType.CLOSED) / (double) CASES).isBetween(0.80, 0.95);
  }

  private static boolean token(String token) {
    return token == null || TOKEN.matcher(token).matches();
  }

  private static double share(int count) {
    return count / (double) EVENTS.size();
  }

  private static int count(Predicate<CaseEvent> predicate) {
    return (int) EVENTS.stream().filter(predicate).count();
  }

  private static int submitted(LocalDate date) {
    return count(
        e -> e.type() == EventType.SUBMITTED && ChinaTime.date(e.occurredAt()).equals(date));
  }

  private static <T> Set<String> codes(List<T> things, Function<T, String> code) {
    return things.stream().map(code).collect(Collectors.toSet());
  }

  private static List<CaseEvent> events() {
    List<CaseEvent> events = new ArrayList<>();
    COUNTY.events().forEachRemaining(events::add);
    return events;
  }
}
