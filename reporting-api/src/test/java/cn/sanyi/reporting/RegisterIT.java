package cn.sanyi.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.registers.RegisterRecord;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The dictionary of registers, lists of their records, and one record. */
@ApiTest
class RegisterIT {
  @LocalServerPort private int port;
  private Client client;

  @BeforeEach
  void client() {
    client = new Client(port);
  }

  @Test
  void theDictionarySaysWhatTheDeclarationsSay() {
    JsonNode items = client.get("/v1/registers").path("items");
    assertThat(items.findValuesAsString("eventType"))
        .containsExactly(
            "cn.sanyi.queue-ticket.v1", "cn.sanyi.review.v1", "cn.sanyi.work-order.v1");
    JsonNode orders = items.get(2);
    assertThat(orders.path("name").asString()).isEqualTo("12345工单");
    assertThat(orders.path("clauses").get(0).asString()).isEqualTo("P3.5.b");
    assertThat(orders.path("file").asString()).isEqualTo("work-order.yaml");
    assertThat(orders.path("clock").asString())
        .isEqualTo("从“受理时间”起计时；时限按“办理时限”，没有写明的按 5 个工作日，加“批准延期”；到“办结时间”为止；“重开时间”以后接着计时。");
    assertThat(items.get(1).path("clock").asString())
        .isEqualTo("“评价等级”为不满意、非常不满意的，从“评价时间”起计时；时限 15 个工作日；到“整改办结时间”或“撤回时间”为止。");
    assertThat(items.get(0).path("clock").isNull()).isTrue();
    assertThat(orders.path("checks").get(0).path("holds").asString()).isEqualTo("分派时间不早于受理时间");
    JsonNode kind = orders.path("fields").get(1);
    assertThat(kind.path("label").asString()).isEqualTo("诉求类型");
    assertThat(kind.path("codes").get(1).path("name").asString()).isEqualTo("投诉");
  }

  @Test
  void countsWhatStands() {
    for (JsonNode register : client.get("/v1/registers").path("items")) {
      String code = register.path("code").asString();
      long standing = standing(code, any -> true);
      assertThat(register.path("records").asLong()).as(code).isEqualTo(standing).isPositive();
      assertThat(total(code, "")).isEqualTo(standing);
    }
    JsonNode quarter = client.get("/v1/registers?period=2018Q2").path("items");
    assertThat(quarter.get(1).path("records").asLong()).isEqualTo(1);
    assertThat(quarter.get(1).path("earliest").asString()).startsWith("2018-05-16T09:00:00");
    assertThat(quarter.get(0).path("records").asLong()).isZero();
    assertThat(quarter.get(0).path("earliest").isNull()).isTrue();
  }

  @Test
  void aRecordCountsWhereTheRevisionThatStandsCounts() {
    assertThat(keys("/v1/registers/review/records?period=2018-06")).isEmpty();
    assertThat(keys("/v1/registers/review/records?period=2018-05"))
        .containsExactly(TestRecords.OVERDUE);
  }

  @Test
  void listsByUnitCodeAndClock() {
    assertThat(total("review", "unit=" + Client.encoded(TestCounty.UNIT)))
        .isEqualTo(standing("review", one -> TestCounty.UNIT.equals(one.values().get("unit"))))
        .isPositive();
    assertThat(total("queue-ticket", "field=state&value=ABANDONED"))
        .isEqualTo(standing("queue-ticket", one -> "ABANDONED".equals(one.values().get("state"))))
        .isPositive();
    assertThat(total("review", "field=active&value=false"))
        .isEqualTo(standing("review", one -> "false".equals(one.values().get("active"))))
        .isPositive();
    long states = 0;
    for (String state : List.of("none", "running", "overdue", "on_time", "late", "ended")) {
      long ofState = total("work-order", "clock=" + state);
      JsonNode page = client.get("/v1/registers/work-order/records?clock=" + state);
      page.path("items")
          .forEach(
              row ->
                  assertThat(row.path("clock").path("state").asString())
                      .isEqualToIgnoringCase(state));
      states += ofState;
    }
    assertThat(states).isEqualTo(total("work-order", "")).isPositive();
    assertThat(keys("/v1/registers/review/records?period=2018Q2&clock=overdue"))
        .containsExactly(TestRecords.OVERDUE);
  }

  @Test
  void turnsPagesWithoutLossOrRepeat() {
    long all = total("review", "period=2019Q4");
    List<String> turned =
        IntStream.rangeClosed(0, (int) (all / 7))
            .mapToObj(page -> "/v1/registers/review/records?period=2019Q4&size=7&page=" + page)
            .flatMap(path -> keys(path).stream())
            .toList();
    assertThat(turned).doesNotHaveDuplicates().hasSize((int) all);
  }

  @Test
  void showsWhatMayBeSeen() {
    JsonNode page = client.get("/v1/registers/work-order/records?period=2018Q2");
    JsonNode values = page.path("items").get(0).path("values");
    assertThat(values.propertyNames())
        .containsExactlyElementsOf(
            TestRecords.REGISTERS.get("work-order").fields().stream()
                .map(field -> field.name())
                .toList());
    assertThat(values.path("state").path("display").asString()).isEqualTo("已办结");
    assertThat(values.path("transfers").path("display").asString()).isEqualTo("0次");
    assertThat(values.path("transfers").path("value").isNumber()).isTrue();
    assertThat(values.path("satisfied").path("display").asString()).isEqualTo("否");
    assertThat(values.path("returns").path("value").isNull()).isTrue();
    assertThat(values.path("returns").path("display").isNull()).isTrue();
    assertThat(values.path("closedAt").path("display").asString()).isEqualTo("2018-05-18 09:00:00");
    assertThat(values.path("summary").path("display").asString()).isEqualTo("已隐藏");
    assertThat(page.toString()).doesNotContain(TestRecords.SECRET, TestRecords.CALLER);
  }

  @Test
  void aRecordTellsHowItCameToWhatItSays() {
    JsonNode found = client.get(record("review", TestRecords.OVERDUE));
    assertThat(found.path("values").path("level").path("display").asString()).isEqualTo("非常不满意");
    assertThat(found.path("clock").path("stateName").asString()).isEqualTo("已超期");
    assertThat(found.path("clock").path("limitDays").asInt()).isEqualTo(15);
    JsonNode revisions = found.path("revisions");
    assertThat(revisions.size()).isEqualTo(3);
    assertThat(revisions.get(0).path("stands").asBoolean()).isTrue();
    assertThat(revisions.get(0).path("changes").findValuesAsString("field"))
        .containsExactly("level", "reviewedAt");
    JsonNode level = revisions.get(1).path("changes").get(0);
    assertThat(level.path("before").path("display").asString()).isEqualTo("满意");
    assertThat(level.path("after").path("display").asString()).isEqualTo("不满意");
    assertThat(revisions.get(2).path("changes").get(0).path("before").path("value").isNull())
        .isTrue();
  }

  @Test
  void aRecordTakenBackSaysSoAndStandsInNoList() {
    JsonNode found = client.get(record("review", TestRecords.WITHDRAWN));
    assertThat(found.path("deleted").asBoolean()).isTrue();
    assertThat(found.path("clock").isNull()).isTrue();
    assertThat(found.path("values").path("level").path("display").asString()).isEqualTo("非常不满意");
    assertThat(found.path("revisions").get(0).path("deleted").asBoolean()).isTrue();
  }

  @Test
  void aRecordThatIsOverdueHasItsCardsWithTheirReasons() {
    JsonNode cards = client.get(record("review", TestRecords.OVERDUE)).path("cards");
    assertThat(cards.findValuesAsString("rule"))
        .containsExactly("WARNING-RECORD-NEAR-DUE", "YELLOW-RECORD-LIMIT", "RED-RECORD-LIMIT");
    JsonNode yellow = cards.get(1);
    assertThat(yellow.path("firesAt").asString()).startsWith("2018-06-07T00:00:00");
    assertThat(yellow.path("reason").asString()).contains("15个工作日", "2018年6月6日", "到期未办结");
    assertThat(yellow.path("standing").asString()).isEqualTo("OVERDUE");
    assertThat(yellow.path("open").asBoolean()).isTrue();
    assertThat(yellow.path("unitCode").asString()).isEqualTo(TestCounty.UNIT);
    assertThat(yellow.path("values").path("应办结").asString()).isEqualTo("2018年6月6日");
  }

  @Test
  void aCardThatARevisionNoLongerWarrantsWasTakenBack() {
    JsonNode cards = client.get(record("work-order", TestRecords.CORRECTED)).path("cards");
    assertThat(cards.findValuesAsString("level")).containsExactly("WARNING", "YELLOW", "RED");
    cards.forEach(
        card -> {
          assertThat(card.path("revokedReason").asString()).contains("已修订");
          assertThat(card.path("revokedAt").asString()).startsWith("2018-06-30T08:00:01");
          assertThat(card.path("open").asBoolean()).isFalse();
        });
    JsonNode withdrawn = client.get(record("review", TestRecords.WITHDRAWN));
    assertThat(withdrawn.path("upcoming").isEmpty()).isTrue();
  }

  @Test
  void countsAndListsRecordsByTheirSeverestCard() {
    for (JsonNode register : client.get("/v1/registers/cards").path("items")) {
      String code = register.path("register").asString();
      for (JsonNode level : register.path("levels")) {
        String rank = level.path("level").asString();
        JsonNode page =
            client.get(
                "/v1/registers/%s/records?size=500&open=true&level=%s"
                    .formatted(code, rank.toLowerCase(Locale.ROOT)));
        assertThat(page.path("total").asLong())
            .as(code + " " + rank)
            .isEqualTo(level.path("records").asLong());
        page.path("items")
            .forEach(
                row -> {
                  assertThat(row.path("level").asString()).isEqualTo(rank);
                  assertThat(row.path("clock").path("endedAt").isNull()).isTrue();
                });
      }
    }
    assertThat(client.get("/v1/registers/cards?period=2018Q2").path("items").get(0).path("levels"))
        .extracting(level -> level.path("records").asLong())
        .containsExactly(0L, 0L, 1L);
  }

  @Test
  void aCaseKnowsTheRecordsThatPointToIt() {
    JsonNode items =
        client.get("/v1/registers/linked?case=" + Client.encoded(TestCounty.CLOSED)).path("items");
    assertThat(items.findValuesAsString("key"))
        .containsExactly(TestRecords.OVERDUE, TestRecords.ORDER);
    assertThat(items.get(0).path("says").asString()).isEqualTo("非常不满意");
    assertThat(items.get(0).path("at").asString()).isEqualTo("2018-05-16 09:00:00");
    assertThat(client.get("/v1/registers/linked?case=none:1").path("items").isEmpty()).isTrue();
  }

  @Test
  void saysWhatThereIsForWhatThereIsNot() {
    assertThat(detail("/v1/registers/none/records", 404)).contains("review（服务评价）");
    assertThat(detail("/v1/registers/none/record?source=a&key=1", 404)).contains("review（服务评价）");
    assertThat(detail("/v1/registers/review/record?source=a&key=1", 404)).contains("服务评价");
    assertThat(detail("/v1/registers/review/records?field=text&value=x", 400))
        .contains("level（评价等级）")
        .doesNotContain("reviewer");
    assertThat(detail("/v1/registers/review/records?field=level", 400)).contains("value");
    assertThat(detail("/v1/registers/review/records?field=level&value=BEST", 400))
        .contains("VERY_GOOD");
    assertThat(detail("/v1/registers/queue-ticket/records?clock=late", 400)).contains("不计时");
    assertThat(detail("/v1/registers/queue-ticket/records?level=red", 400)).contains("不发牌");
    assertThat(detail("/v1/registers/work-order/records?field=summary&value=x", 400))
        .contains("不能按字段");
    assertThat(
            detail(
                "/v1/registers/work-order/records?field=caller&value=" + TestRecords.CALLER, 400))
        .contains("不能按字段");
  }

  private static String record(String register, String key) {
    return "/v1/registers/%s/record?source=%s&key=%s"
        .formatted(register, Client.encoded("手工"), Client.encoded(key));
  }

  private String detail(String path, int status) {
    return client.problem(path, status).path("detail").asString();
  }

  private List<String> keys(String path) {
    return client.get(path).path("items").findValuesAsString("key");
  }

  private long total(String register, String query) {
    return client
        .get("/v1/registers/" + register + "/records" + (query.isEmpty() ? "" : "?" + query))
        .path("total")
        .asLong();
  }

  /** By the definition, without SQL. */
  private static long standing(String register, Predicate<RegisterRecord> which) {
    Map<String, RegisterRecord> standing =
        TestRecords.all().stream()
            .filter(record -> record.register().equals(register))
            .collect(
                Collectors.toMap(
                    record -> record.source() + " " + record.key(),
                    record -> record,
                    (one, other) -> LATER.compare(one, other) > 0 ? one : other));
    return standing.values().stream()
        .filter(record -> record.operation() == cn.sanyi.model.event.Operation.UPSERT)
        .filter(which)
        .count();
  }

  private static final Comparator<RegisterRecord> LATER =
      Comparator.comparingLong(RegisterRecord::revision).thenComparing(RegisterRecord::digest);
}
