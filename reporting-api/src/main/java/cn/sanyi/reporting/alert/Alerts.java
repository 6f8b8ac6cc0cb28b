package cn.sanyi.reporting.alert;

import cn.sanyi.reporting.directory.Items;
import cn.sanyi.reporting.directory.Units;
import cn.sanyi.rules.card.CardJudge;
import cn.sanyi.rules.card.CardRule;
import cn.sanyi.rules.card.Level;
import cn.sanyi.rules.card.Trigger;
import cn.sanyi.warehouse.row.CardRow;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Cards as they are shown: with names, and with the values that their rules saw. */
@Component
public class Alerts {
  private final CardJudge judge = CardJudge.standard();
  private final Map<String, Trigger> triggers =
      judge.rules().rules().stream().collect(Collectors.toMap(CardRule::code, CardRule::trigger));
  private final Units units;
  private final Items items;
  private final JsonMapper json;

  Alerts(Units units, Items items, JsonMapper json) {
    this.units = units;
    this.items = items;
    this.json = json;
  }

  /** Cards as they are shown as of an instant, in the same order. */
  public List<Alert> of(List<CardRow> cards, Instant asOf) {
    Map<String, String> itemNames = items.names(cards.stream().map(CardRow::itemCode).toList());
    return cards.stream().map(card -> alert(card, itemNames, asOf)).toList();
  }

  /** Cases with their cards, in the same order. */
  List<CardedCase> ofCases(List<List<CardRow>> cases, Instant asOf) {
    Map<String, String> itemNames =
        items.names(cases.stream().flatMap(List::stream).map(CardRow::itemCode).toList());
    return cases.stream()
        .map(cards -> cards.stream().map(card -> alert(card, itemNames, asOf)).toList())
        .map(CardedCase::of)
        .toList();
  }

  private Alert alert(CardRow card, Map<String, String> itemNames, Instant asOf) {
    Instant ended = endedAt(card, asOf);
    Level level = Level.valueOf(card.level());
    CardStanding standing = CardStanding.of(card, triggers.get(card.rule()), ended, asOf, judge);
    return new Alert(
        card.caseId(),
        level,
        level.chinese(),
        card.rule(),
        card.ruleVersion(),
        card.firesAt(),
        card.dueAt(),
        card.daysOver(),
        card.unitCode(),
        units.name(card.unitCode(), asOf),
        card.itemCode(),
        card.itemCode() == null ? null : itemNames.getOrDefault(card.itemCode(), card.itemCode()),
        card.reason(),
        values(card),
        card.raisedAt(),
        ended,
        card.revokedAt(),
        card.revokedReason(),
        card.revokedAt() == null && ended == null,
        standing.state(),
        standing.text(),
        standing.daysOver());
  }

  /** As of when one looks: a case that ended later was still open. */
  private static Instant endedAt(CardRow card, Instant asOf) {
    Instant ended = card.caseEndedAt();
    return ended != null && ended.isBefore(asOf) ? ended : null;
  }

  /** As stored; shown as text should it not be the JSON that it ought to be. */
  private JsonNode values(CardRow card) {
    try {
      return json.readTree(card.valuesSeen());
    } catch (JacksonException e) {
      return json.getNodeFactory().stringNode(card.valuesSeen());
    }
  }
}
