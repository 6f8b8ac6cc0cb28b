package cn.sanyi.reporting.cases;

import cn.sanyi.model.calendar.Calendars;
import cn.sanyi.model.catalogue.Catalogue;
import cn.sanyi.model.event.CaseEvent;
import cn.sanyi.model.fold.CaseFacts;
import cn.sanyi.model.fold.Fold;
import cn.sanyi.model.item.ServiceItem;
import cn.sanyi.model.period.Period;
import cn.sanyi.reporting.alert.Alert;
import cn.sanyi.reporting.alert.Alerts;
import cn.sanyi.reporting.alert.Cards;
import cn.sanyi.reporting.answer.Names;
import cn.sanyi.reporting.directory.Items;
import cn.sanyi.reporting.directory.Units;
import cn.sanyi.reporting.period.AsOf;
import cn.sanyi.reporting.problem.Problem;
import cn.sanyi.reporting.shared.SharedAnswer;
import cn.sanyi.reporting.store.Warehouse;
import cn.sanyi.rules.card.CardJudge;
import cn.sanyi.warehouse.row.Tables;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One case in full. */
@RestController
@Tag(name = "办件")
class CaseController {
  private final Calendars calendars = Calendars.standard();
  private final CardJudge judge = CardJudge.standard();
  private final Warehouse warehouse;
  private final Cards cards;
  private final Alerts alerts;
  private final Units units;
  private final Items items;
  private final AsOf asOf;

  CaseController(
      Warehouse warehouse, Cards cards, Alerts alerts, Units units, Items items, AsOf asOf) {
    this.warehouse = warehouse;
    this.cards = cards;
    this.alerts = alerts;
    this.units = units;
    this.items = items;
    this.asOf = asOf;
  }

  /** For ids that are no part of a path, as a CloudEvents source with {@code ://} in it is not. */
  @SharedAnswer
  @GetMapping("/v1/cases")
  @Operation(
      summary = "一个办件：事实、时间线、牌及理由、工作日尺",
      description =
          "任何办件编号都可以这样查；编号里没有 // 和 ; 的，也可写作 /v1/cases/命名空间:办件编号。"
              + "填 period 时按该统计期末的情形回答：此后发生的不计，laterEvents 说明还有几条")
  CaseAnswer byId(
      @RequestParam @Parameter(description = "命名空间:办件编号") String id,
      @RequestParam(defaultValue = "all") Period period) {
    return answer(id, period);
  }

  @SharedAnswer
  @GetMapping("/v1/cases/{*caseId}")
  @Operation(summary = "一个办件：事实、时间线、牌及理由、工作日尺")
  CaseAnswer one(
      @PathVariable @Parameter(description = "命名空间:办件编号") String caseId,
      @RequestParam(defaultValue = "all") Period period) {
    return answer(
        caseId.substring(1), period); // a pattern that takes slashes gives the leading one too
  }

  private CaseAnswer answer(String id, Period period) {
    Instant at = asOf.of(period);
    List<CaseEvent> events = events(id);
    Standing standing = standing(id, period, at, events);
    CaseFacts facts = standing.facts();
    List<Alert> issued = alerts.of(cards.ofCase(id, period, at), period, at);
    ServiceItem item = items.find(facts.handling().itemCode(), facts.handling().itemVersion());
    return new CaseAnswer(
        period.name(),
        at,
        facts,
        names(facts, item, at),
        facts.overdueAt(at, period.end()),
        item,
        standing.events().stream()
            .map(event -> TimelineEvent.of(event, code -> units.name(code, at)))
            .toList(),
        standing.later(),
        issued,
        CardAnswer.of(facts, issued, judge),
        Ruler.of(facts, Fold.suspensions(standing.events(), item), calendars, at));
  }

  /** The present is what the stream holds; a period that is over is folded again up to its end. */
  private Standing standing(String id, Period period, Instant at, List<CaseEvent> events) {
    CaseFacts now = facts(id);
    if (!at.isBefore(asOf.of(Period.ALL)) || events.isEmpty()) {
      return Standing.now(now, events);
    }
    Catalogue catalogue = new Catalogue();
    units.register().forEach(catalogue::add);
    items.versions(now.handling().itemCode()).forEach(catalogue::add);
    Standing then = Standing.at(at, events, catalogue, calendars);
    if (then == null) {
      throw Problem.notFound("办件“" + id + "”在统计期 " + period.name() + " 之末还没有任何记录：可改按现在的情形查看");
    }
    return then;
  }

  private CaseFacts facts(String id) {
    return warehouse
        .lookUpFirst(
            Tables.CASE_FACT.select() + " WHERE case_id = ?",
            List.of(id),
            (row, i) -> Tables.CASE_FACT.read(row))
        .orElseThrow(() -> Problem.notFound("没有办件“" + id + "”：请核对办件编号，写法为 命名空间:办件编号"));
  }

  private List<CaseEvent> events(String id) {
    return warehouse.lookUp(
        Tables.RAW_EVENT.select() + " WHERE case_id = ?",
        List.of(id),
        (row, i) -> Tables.RAW_EVENT.read(row));
  }

  private CaseAnswer.FactNames names(CaseFacts facts, ServiceItem item, Instant at) {
    return new CaseAnswer.FactNames(
        item == null ? facts.handling().itemCode() : item.name(),
        units.name(facts.handling().unitCode(), at),
        units.name(facts.handling().hallCode(), at),
        units.name(facts.handling().windowCode(), at),
        Names.of(facts.application().channel()),
        Names.of(facts.course().state()),
        Names.of(facts.course().outcome()),
        Names.of(facts.due().dueBasis()),
        facts.findings().stream().sorted().map(Names::of).toList());
  }
}
