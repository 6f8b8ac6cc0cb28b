package cn.sanyi.streaming;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.county.County;
import cn.sanyi.county.CountySettings;
import cn.sanyi.model.calendar.Calendars;
import cn.sanyi.model.card.Card;
import cn.sanyi.model.catalogue.Catalogue;
import cn.sanyi.model.event.CaseEvent;
import cn.sanyi.model.event.Operation;
import cn.sanyi.model.fold.CaseFacts;
import cn.sanyi.model.fold.Fold;
import cn.sanyi.model.item.ServiceItem;
import cn.sanyi.model.organisation.Organisation;
import cn.sanyi.model.period.Period;
import cn.sanyi.model.quarantine.Quarantined;
import cn.sanyi.registers.RegisterRecord;
import cn.sanyi.registers.Registers;
import cn.sanyi.rules.card.CardJudge;
import cn.sanyi.streaming.cases.CaseSettings;
import cn.sanyi.streaming.kafka.Arrived;
import cn.sanyi.streaming.kafka.JobClock;
import cn.sanyi.streaming.register.RegisterOutputs;
import cn.sanyi.warehouse.row.IssuedCard;
import cn.sanyi.warehouse.row.RecordCard;
import cn.sanyi.wire.CaseCodec;
import cn.sanyi.wire.CatalogueCodec;
import cn.sanyi.wire.ClockTick;
import cn.sanyi.wire.QuarantineCodec;
import cn.sanyi.wire.RegisterCodec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;

/** The production graph on a Flink of this process, between lists. */
class CaseJobTest {
  private static final Period QUARTER = Period.parse("2019Q4");
  private static final RegisterRecord TICKET =
      ticket(
          "queue-ticket",
          Map.of(
              "ticket", "A001",
              "hall", "hall-1",
              "state", "WAITING",
              "takenAt", "2019-10-08T01:30:00Z"));

  /** Due after five working days, by the end of the 14th: the 12th is one, in lieu. */
  private static final RegisterRecord ORDER =
      new RegisterRecord(
          "work-order",
          "热线",
          "1",
          0,
          Operation.UPSERT,
          null,
          Map.of("order", "1", "state", "RECEIVED", "receivedAt", "2019-10-08T01:30:00Z"));

  private final County county = County.of(CountySettings.of(7, 400, QUARTER));
  private final List<Arrived> cases = new ArrayList<>();
  private final Map<String, List<CaseEvent>> told = new HashMap<>();

  @Test
  void aQuarterOfTheCountyBecomesFactsAndCards() throws Exception {
    county
        .events()
        .forEachRemaining(
            event -> {
              told.computeIfAbsent(event.caseId(), id -> new ArrayList<>()).add(event);
              cases.add(arrived(event));
            });
    cases.add(new Arrived("cases", 0, cases.size(), "", 0, false, new byte[] {9}));
    long end = QUARTER.end().toEpochMilli();
    byte[] tick = CaseCodec.encode(new ClockTick(QUARTER.end()));
    cases.add(new Arrived("cases", 0, cases.size(), "", end, true, tick));

    run();

    assertFactsAreTheFold();
    assertCardsAreTheJudges();
    assertThat(Lists.<CaseEvent>written("raw")).hasSize(distinct());
    assertThat(Lists.<ServiceItem>written("items")).hasSameElementsAs(county.items());
    assertThat(Lists.<Organisation>written("organisations"))
        .hasSameElementsAs(county.organisations());
    assertThat(Lists.<Quarantined>written("refused"))
        .extracting(Quarantined::source)
        .containsExactlyInAnyOrder(
            "kafka", "kafka", "kafka", "办事大厅", "kafka", "kafka", "kafka", "kafka");
    assertThat(Lists.<RegisterRecord>written("queue-ticket")).containsExactly(TICKET);
    assertThat(Lists.<RegisterRecord>written("review")).isEmpty();
    assertThat(Lists.<RegisterRecord>written("work-order")).containsExactly(ORDER);
    // Five working days after Tuesday the 8th, Saturday the 12th being one of them: until the 14th.
    assertThat(Lists.<RecordCard>written("record cards"))
        .extracting(card -> card.level() + " " + card.warranted().firesAt())
        .containsExactly(
            "WARNING 2019-10-13T16:00:00Z",
            "YELLOW 2019-10-14T16:00:00Z",
            "RED 2019-10-16T16:00:00Z");
    assertThat(Lists.<Quarantined>written("refused"))
        .extracting(Quarantined::reason)
        .anyMatch(reason -> reason.contains("没有声明台账“parking”"))
        .anyMatch(reason -> reason.contains("缺少“大厅”"))
        .contains(Quarantined.RESOLVED);
  }

  private static List<Arrived> registers() {
    Map<String, String> without = new HashMap<>(TICKET.values());
    without.remove("hall");
    return List.of(
        other(RegisterCodec.encode(TICKET)),
        other(RegisterCodec.encode(ORDER)),
        other(RegisterCodec.encode(ticket("parking", TICKET.values()))),
        other(RegisterCodec.encode(ticket("queue-ticket", without))),
        other(new byte[] {2}));
  }

  private static RegisterRecord ticket(String register, Map<String, String> values) {
    return new RegisterRecord(
        register, "大厅", values.get("ticket"), 0, Operation.UPSERT, null, values);
  }

  private void run() throws Exception {
    Configuration conf = new Configuration();
    conf.set(PipelineOptions.GENERIC_TYPES, false);
    conf.set(PipelineOptions.OBJECT_REUSE, true);
    conf.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
    StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(2, conf);
    List<Arrived> published = new ArrayList<>();
    county.items().forEach(item -> published.add(other(CatalogueCodec.encode(item))));
    county.organisations().forEach(unit -> published.add(other(CatalogueCodec.encode(unit))));
    published.add(other(new byte[] {1}));
    Quarantined refused =
        new Quarantined("q1", "办事大厅", "a.csv:7", "时间无法识别", "…", Instant.EPOCH, "m");
    List<ServiceItem> items = new ArrayList<>(county.items());
    List<Organisation> units = new ArrayList<>(county.organisations());
    new CaseJob(
            new CaseJob.Inputs(
                Lists.source("cases", cases),
                Lists.source("catalogue", published),
                Lists.source("registers", registers()),
                Lists.source(
                    "quarantine",
                    List.of(other(QuarantineCodec.encode(refused)), other(new byte[0]))),
                catalogue -> fill(catalogue, items, units)),
            new CaseJob.Outputs(
                Lists.sink("raw"),
                Lists.sink("facts"),
                Lists.sink("cards"),
                Lists.sink("items"),
                Lists.sink("organisations"),
                RegisterOutputs.of(
                    Registers.shipped(),
                    register -> Lists.sink(register.code()),
                    Lists.sink("record cards"),
                    () -> Set.of(other(RegisterCodec.encode(TICKET)).place())),
                Lists.sink("refused")),
            CaseSettings.of(JobClock.EVENT))
        .addTo(env);
    env.execute();
  }

  private void assertFactsAreTheFold() {
    Map<String, CaseFacts> last = new HashMap<>();
    Lists.<CaseFacts>written("facts")
        .forEach(facts -> last.merge(facts.caseId(), facts, CaseJobTest::newer));
    Catalogue catalogue = catalogueOf(county.items(), county.organisations());
    assertThat(last).hasSameSizeAs(told);
    told.forEach(
        (id, events) ->
            assertThat(last.get(id)).isEqualTo(Fold.fold(events, catalogue, Calendars.standard())));
  }

  private void assertCardsAreTheJudges() {
    CardJudge judge = CardJudge.standard();
    Catalogue catalogue = catalogueOf(county.items(), county.organisations());
    Set<String> warranted = new HashSet<>();
    told.values()
        .forEach(
            events -> {
              CaseFacts facts = Fold.fold(events, catalogue, Calendars.standard());
              // The sources end here, and so does time: every card that is to come has come.
              for (Card card : judge.schedule(facts).cards()) {
                warranted.add(card.caseId() + " " + card.level() + " " + card.firesAt());
              }
            });
    Map<String, IssuedCard> last = new HashMap<>();
    Lists.<IssuedCard>written("cards")
        .forEach(
            issued ->
                last.merge(
                    issued.card().caseId() + issued.card().level(),
                    issued,
                    (a, b) -> a.revision() > b.revision() ? a : b));
    Set<String> held =
        last.values().stream()
            .filter(issued -> issued.revokedAt() == null)
            .map(IssuedCard::card)
            .map(card -> card.caseId() + " " + card.level() + " " + card.firesAt())
            .collect(Collectors.toSet());
    assertThat(held).isEqualTo(warranted).isNotEmpty();
  }

  private static CaseFacts newer(CaseFacts a, CaseFacts b) {
    return a.trail().eventsSeen() > b.trail().eventsSeen() ? a : b;
  }

  private int distinct() {
    return told.values().stream()
        .mapToInt(
            events ->
                (int)
                    events.stream()
                        .map(e -> e.entry().eventId() + "#" + e.entry().revision())
                        .distinct()
                        .count())
        .sum();
  }

  private static Catalogue catalogueOf(List<ServiceItem> items, List<Organisation> units) {
    Catalogue catalogue = new Catalogue();
    fill(catalogue, items, units);
    return catalogue;
  }

  private static void fill(Catalogue catalogue, List<ServiceItem> items, List<Organisation> units) {
    items.forEach(catalogue::add);
    units.forEach(catalogue::add);
  }

  private static Arrived arrived(CaseEvent event) {
    long clock = event.recordedAt().toEpochMilli();
    return new Arrived("cases", 0, 0, event.caseId(), clock, false, CaseCodec.encode(event));
  }

  private static Arrived other(byte[] bytes) {
    return new Arrived("other", 0, bytes.length, "", Arrived.NO_CLOCK, false, bytes);
  }
}
