package cn.sanyi.reporting;

import cn.sanyi.county.County;
import cn.sanyi.county.CountySettings;
import cn.sanyi.model.calendar.Calendars;
import cn.sanyi.model.calendar.ChinaTime;
import cn.sanyi.model.calendar.LimitUnit;
import cn.sanyi.model.card.Card;
import cn.sanyi.model.catalogue.Catalogue;
import cn.sanyi.model.event.CaseEvent;
import cn.sanyi.model.event.CaseEventBuilder;
import cn.sanyi.model.event.Channel;
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
import cn.sanyi.model.organisation.Organisation;
import cn.sanyi.model.organisation.OrganisationKind;
import cn.sanyi.model.period.Period;
import cn.sanyi.model.period.Validity;
import cn.sanyi.model.quarantine.Quarantined;
import cn.sanyi.registers.RegisterRecord;
import cn.sanyi.rules.card.CardJudge;
import cn.sanyi.warehouse.row.IssuedCard;
import cn.sanyi.warehouse.row.Tables;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What the tests' warehouse holds: a small simulated quarter, folded and judged as the stream
 * would, and two cases made by hand in a quarter of their own.
 */
final class TestCounty {
  static final Period QUARTER = Period.parse("2019Q4");

  /** The quarter of the cases made by hand. */
  static final Period BY_HAND = Period.parse("2018Q2");

  /** Closed in time, with a special procedure in between; came to the window. */
  static final String CLOSED = "手工:2018/001";

  /** Accepted by the same unit and never closed. */
  static final String OPEN = "手工:2018-002";

  /** Registered as a department, but of no county: a source's own. */
  static final Organisation FOREIGN =
      new Organisation(
          "外地部门",
          1,
          "外地综合部门",
          OrganisationKind.DEPARTMENT,
          null,
          "外地",
          1,
          false,
          Validity.from(LocalDate.of(2010, 1, 1)));

  private static final Instant END = QUARTER.end();
  private static final County COUNTY = County.of(CountySettings.of(7, 400, QUARTER));
  private static final Map<String, List<CaseEvent>> EVENTS = new LinkedHashMap<>();
  private static final List<CaseFacts> FACTS = new ArrayList<>();
  private static final List<Card> CARDS = new ArrayList<>();

  static {
    COUNTY.events().forEachRemaining(TestCounty::add);
    byHand().forEach(TestCounty::add);
    Catalogue catalogue = new Catalogue();
    COUNTY.organisations().forEach(catalogue::add);
    items().forEach(catalogue::add);
    CardJudge judge = CardJudge.standard();
    for (List<CaseEvent> events : EVENTS.values()) {
      CaseFacts facts = Fold.fold(events, catalogue, Calendars.standard());
      FACTS.add(facts);
      CARDS.addAll(judge.judge(facts, END));
    }
  }

  /** A department of the county. */
  static final String UNIT =
      COUNTY.organisations().stream()
          .filter(unit -> unit.kind() == OrganisationKind.DEPARTMENT)
          .findFirst()
          .orElseThrow()
          .code();

  private TestCounty() {}

  static List<CaseFacts> facts() {
    return FACTS;
  }

  static List<Card> cards() {
    return CARDS;
  }

  /** What the county's other systems recorded. */
  static void records(Consumer<RegisterRecord> records) {
    COUNTY.records(records, planted -> {});
  }

  static void insert() {
    TestEngines.insert(Tables.ORGANISATION, COUNTY.organisations());
    TestEngines.insert(Tables.ORGANISATION, List.of(FOREIGN));
    TestEngines.insert(Tables.ITEM, items());
    TestEngines.insert(Tables.RAW_EVENT, EVENTS.values().stream().flatMap(List::stream).toList());
    TestEngines.insert(Tables.CASE_FACT, FACTS);
    // Twice, as after a replay: nothing may be counted twice.
    TestEngines.insert(Tables.CASE_FACT, FACTS);
    List<IssuedCard> cards = CARDS.stream().map(TestCounty::row).toList();
    TestEngines.insert(Tables.CARD, cards);
    TestEngines.insert(Tables.CARD, cards);
    TestEngines.insert(
        Tables.QUARANTINE,
        List.of(
            new Quarantined("q1", "来源甲", "a.csv:7", "第 7 行缺少办件编号：请补上", "张三,530323", END, "m1"),
            new Quarantined(
                "q2", "来源乙", "请求:0", "时间无法识别：请写成 ISO 8601", "x", END.plusMillis(1), null)));
  }

  static IssuedCard row(Card card) {
    CaseFacts facts =
        FACTS.stream().filter(one -> one.caseId().equals(card.caseId())).findFirst().orElseThrow();
    return IssuedCard.standing(card, card.firesAt(), facts.course().endedAt(), 1);
  }

  private static void add(CaseEvent event) {
    EVENTS.computeIfAbsent(event.caseId(), id -> new ArrayList<>()).add(event);
  }

  private static List<ServiceItem> items() {
    List<ServiceItem> items = new ArrayList<>(COUNTY.items());
    items.add(item());
    return items;
  }

  private static List<CaseEvent> byHand() {
    return List.of(
        event(CLOSED, EventType.ACCEPTED, "2018-05-07T09:00").channel(Channel.WINDOW).build(),
        event(CLOSED, EventType.SPECIAL_STARTED, "2018-05-08T10:00")
            .specialKind(SpecialKind.HEARING)
            .build(),
        event(CLOSED, EventType.SPECIAL_ENDED, "2018-05-10T10:00")
            .specialKind(SpecialKind.HEARING)
            .build(),
        event(CLOSED, EventType.CLOSED, "2018-05-15T16:00").outcome(Outcome.APPROVED).build(),
        event(OPEN, EventType.ACCEPTED, "2018-05-09T09:00").channel(Channel.WINDOW).build());
  }

  private static CaseEventBuilder event(String caseId, EventType type, String at) {
    return CaseEvent.builder(caseId, type, LocalDateTime.parse(at).toInstant(ZoneOffset.ofHours(8)))
        .source("手工")
        .itemCode("手工事项")
        .applicantToken("不得出现的申请人");
  }

  /** Online on paper, five working days, owned by a unit that no catalogue knows. */
  private static ServiceItem item() {
    return new ServiceItem(
        "手工事项",
        1,
        "手工录入的事项",
        "无名单位",
        new Nature(ItemLevel.COUNTY, ItemType.PERMISSION),
        new TimeLimits(
            false, 5, LimitUnit.WORKING_DAY, 20, LimitUnit.WORKING_DAY, List.of(), false),
        new Access(true, false, Set.of(), null, false, false),
        new Demands(true, false, 1, 4, 10),
        new Validity(LocalDate.of(2018, 1, 1), LocalDate.of(2018, 12, 31)));
  }

  /** A period at whose end a case of the county was overdue and open: few stay so for long. */
  static String periodWithOverdueCase() {
    return facts().stream()
        .filter(one -> !one.caseId().startsWith("手工"))
        .filter(one -> one.due().dueAt() != null)
        .filter(
            one ->
                one.course().endedAt() == null
                    || one.course().endedAt().isAfter(endOfDay(one.due().dueAt())))
        .map(one -> ChinaTime.date(one.due().dueAt()))
        .filter(day -> day.getYear() == 2019 && day.getMonthValue() >= 10)
        .map(day -> "2019-10-01.." + day)
        .findFirst()
        .orElseThrow();
  }

  private static Instant endOfDay(Instant at) {
    return ChinaTime.startOf(ChinaTime.date(at).plusDays(1));
  }
}
