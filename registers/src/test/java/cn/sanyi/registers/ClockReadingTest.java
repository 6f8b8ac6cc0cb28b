package cn.sanyi.registers;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.model.calendar.Calendars;
import cn.sanyi.model.calendar.ChinaTime;
import cn.sanyi.model.event.Operation;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates of domain C5, for a kind of record that is declared. */
class ClockReadingTest {
  private static final Register ORDER = Registers.shipped().get("work-order");
  private static final Register REVIEW = Registers.shipped().get("review");

  @ParameterizedTest
  @CsvSource({
    "2019-09-27T10:00, 5, 2019-10-11T00:00", // Sunday 29 September was worked
    "2019-06-06T10:00, 3, 2019-06-13T00:00",
    "2019-12-30T10:00, 5, 2020-01-08T00:00",
    "2020-01-20T10:00, 5, 2020-02-05T00:00", // the holiday was made longer afterwards
  })
  void isDueAtTheEndOfTheLastWorkingDay(String received, String days, String due) {
    ClockReading reading = order("receivedAt", received, "limitDays", days);
    assertThat(reading.dueAt()).isEqualTo(at(due));
    assertThat(reading.endedAt()).isNull();
    assertThat(reading.onTime()).isNull();
  }

  @Test
  void anApprovedExtensionMovesTheLimitAndNothingSaidIsTheUsual() {
    assertThat(order("receivedAt", "2019-11-04T10:00").limitDays()).isEqualTo(5);
    ClockReading extended =
        order("receivedAt", "2019-11-04T10:00", "limitDays", "5", "extensionDays", "5");
    assertThat(extended.limitDays()).isEqualTo(10);
    assertThat(extended.dueAt()).isEqualTo(at("2019-11-19T00:00"));
  }

  @Test
  void endsOnTimeUntilTheLastInstant() {
    ClockReading last =
        order("receivedAt", "2019-11-04T10:00", "closedAt", "2019-11-11T23:59:59.999");
    assertThat(last.onTime()).isTrue();
    assertThat(last.netDays()).isEqualTo(5);
    ClockReading late = order("receivedAt", "2019-11-04T10:00", "closedAt", "2019-11-12T00:00");
    assertThat(late.onTime()).isFalse();
    assertThat(late.netDays()).isEqualTo(6);
  }

  @Test
  void whatIsOpenAgainHasNotEnded() {
    ClockReading again =
        order(
            "receivedAt", "2019-11-04T10:00",
            "closedAt", "2019-11-05T10:00",
            "reopenedAt", "2019-11-06T10:00");
    assertThat(again.endedAt()).isNull();
    assertThat(again.onTime()).isNull();
    ClockReading closedAgain =
        order(
            "receivedAt", "2019-11-04T10:00",
            "closedAt", "2019-11-07T10:00",
            "reopenedAt", "2019-11-06T10:00");
    assertThat(closedAgain.onTime()).isTrue();
  }

  @Test
  void onlyWhatTheDeclarationNamesHasAClock() {
    Map<String, String> values = new HashMap<>(Map.of("review", "1", "active", "true"));
    values.put("reviewedAt", at("2019-11-04T10:00").toString());
    values.put("level", "GOOD");
    assertThat(reading(REVIEW, values)).isEqualTo(ClockReading.NONE);
    values.put("level", "VERY_BAD");
    assertThat(reading(REVIEW, values).dueAt()).isEqualTo(at("2019-11-26T00:00"));
    values.put("withdrawnAt", at("2019-11-05T10:00").toString());
    values.put("rectifiedAt", at("2019-11-30T10:00").toString());
    assertThat(reading(REVIEW, values).onTime()).isTrue();
  }

  @Test
  void timeThatStandsStillDoesNotCount() {
    RegisterClock clock =
        new RegisterClock(
            Map.of(),
            "receivedAt",
            "limitDays",
            null,
            null,
            List.of("closedAt"),
            null,
            List.of(new RegisterClock.Stop("assignedAt", "calledBackAt")));
    Register stopping =
        new Register(
            ORDER.code(),
            ORDER.name(),
            ORDER.system(),
            ORDER.clauses(),
            ORDER.roles(),
            ORDER.fields(),
            List.of(),
            clock,
            ORDER.file());
    Map<String, String> values = new HashMap<>();
    values.put("receivedAt", at("2019-11-04T10:00").toString());
    values.put("limitDays", "10");
    values.put("assignedAt", at("2019-11-11T10:00").toString());
    assertThat(reading(stopping, values).dueAt()).as("the clock stands").isNull();
    values.put("calledBackAt", at("2019-11-20T10:00").toString());
    assertThat(reading(stopping, values).dueAt()).isEqualTo(at("2019-11-28T00:00"));
    values.remove("limitDays");
    assertThat(reading(stopping, values).limitDays()).as("nothing usual").isNull();
  }

  private static ClockReading order(String... fields) {
    Map<String, String> values = new HashMap<>(Map.of("order", "G1", "state", "RECEIVED"));
    for (int i = 0; i < fields.length; i += 2) {
      boolean time = fields[i].endsWith("At");
      values.put(fields[i], time ? at(fields[i + 1]).toString() : fields[i + 1]);
    }
    return reading(ORDER, values);
  }

  private static ClockReading reading(Register register, Map<String, String> values) {
    RegisterRecord record =
        new RegisterRecord(register.code(), "s", "1", 0, Operation.UPSERT, null, values);
    return ClockReading.of(register, record, Calendars.standard());
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(ChinaTime.ZONE).toInstant();
  }
}
