package cn.sanyi.reporting.alert;

import cn.sanyi.reporting.directory.Items;
import cn.sanyi.reporting.directory.Units;
import cn.sanyi.rules.card.Level;
import cn.sanyi.warehouse.row.CardRow;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Cards as they are shown: with names, and with the values that their rules saw. */
@Component
public class Alerts {
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

  private Alert alert(CardRow card, Map<String, String> itemNames, Instant asOf) {
    return new Alert(
        card.caseId(),
        card.level(),
        Level.valueOf(card.level()).chinese(),
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
        endedAt(card, asOf),
        card.revokedAt(),
        card.revokedReason(),
        card.revokedAt() == null && endedAt(card, asOf) == null);
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
