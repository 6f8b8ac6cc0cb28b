package cn.sanyi.county;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.model.period.Period;
import cn.sanyi.registers.RegisterRecord;
import cn.sanyi.registers.Registers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the county's other systems recorded. */
class RecordsTest {
  private static final Period QUARTER = Period.parse("2019Q4");
  private static final County COUNTY = County.of(CountySettings.of(11, 20_000, QUARTER));
  private static final List<RegisterRecord> RECORDS = new ArrayList<>();
  private static final Map<Misconduct, List<PlantedRecord>> PLANTED =
      new EnumMap<>(Misconduct.class);

  static {
    COUNTY.records(
        RECORDS::add,
        planted ->
            PLANTED.computeIfAbsent(planted.misconduct(), any -> new ArrayList<>()).add(planted));
  }

  @Test
  void everyRecordIsOneOfItsRegister() {
    Registers registers = Registers.shipped();
    for (RegisterRecord record : RECORDS) {
      assertThat(registers.get(record.register()).problem(record)).as(record.toString()).isNull();
      assertThat(record.recordedAt()).isBefore(QUARTER.end());
    }
    assertThat(RECORDS)
        .extracting(RegisterRecord::register)
        .containsOnly("queue-ticket", "review", "work-order");
  }

  @Test
  void theRevisionsOfARecordFollowEachOther() {
    Map<String, RegisterRecord> last = new HashMap<>();
    for (RegisterRecord record : RECORDS) {
      RegisterRecord before = last.put(record.register() + "/" + record.key(), record);
      assertThat(record.revision()).isEqualTo(before == null ? 0 : before.revision() + 1);
    }
  }

  @Test
  void theSameSettingsTellTheSame() {
    List<RegisterRecord> again = new ArrayList<>();
    County.of(CountySettings.of(11, 20_000, QUARTER)).records(again::add, planted -> {});
    assertThat(again).isEqualTo(RECORDS);
  }

  @Test
  void misconductIsPlantedAndShows() {
    assertThat(PLANTED.keySet())
        .containsExactlyInAnyOrder(Misconduct.F2, Misconduct.F8, Misconduct.F10, Misconduct.F17);
    Map<String, RegisterRecord> standing = standing();
    for (PlantedRecord planted : PLANTED.get(Misconduct.F2)) {
      Map<String, String> ticket = standing.get("queue-ticket/" + planted.key()).values();
      assertThat(ticket).containsEntry("state", "FINISHED").containsKey("item");
      assertThat(ticket).doesNotContainKey("case");
    }
    for (PlantedRecord planted : PLANTED.get(Misconduct.F10)) {
      Map<String, String> review = standing.get("review/" + planted.key()).values();
      assertThat(review).containsEntry("level", "VERY_GOOD").containsKey("device");
    }
    for (PlantedRecord planted : PLANTED.get(Misconduct.F17)) {
      Map<String, String> order = standing.get("work-order/" + planted.key()).values();
      assertThat(order).doesNotContainKey("calledBackAt");
      Instant closed = Instant.parse(order.get("closedAt"));
      assertThat(Duration.between(closed, Instant.parse(order.get("reopenedAt"))))
          .isBetween(Duration.ofDays(1), Duration.ofDays(15));
    }
    assertThat(PLANTED.get(Misconduct.F2).get(0).jsonLine())
        .matches(
            "\\{\"kind\":\"misconduct\",\"code\":\"F2\",\"name\":\"体外循环\","
                + "\"register\":\"queue-ticket\",\"record\":\"[^\"]+\"}");
  }

  @Test
  void mostOfItIsOrdinary() {
    List<RegisterRecord> reviews =
        standing().values().stream().filter(r -> r.register().equals("review")).toList();
    long bad = reviews.stream().filter(r -> r.values().get("level").endsWith("BAD")).count();
    assertThat(bad).isBetween(1L, reviews.size() / 50L);
    long planted = PLANTED.get(Misconduct.F10).size();
    assertThat(planted).isBetween(1L, reviews.size() / 3L);
  }

  private static Map<String, RegisterRecord> standing() {
    Map<String, RegisterRecord> standing = new HashMap<>();
    RECORDS.forEach(record -> standing.put(record.register() + "/" + record.key(), record));
    return standing;
  }
}
