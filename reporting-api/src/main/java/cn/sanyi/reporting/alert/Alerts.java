package cn.sanyi.reporting.alert;

import cn.sanyi.model.card.Card;
import cn.sanyi.model.period.Period;
import cn.sanyi.reporting.directory.Items;
import cn.sanyi.reporting.directory.Units;
import cn.sanyi.reporting.period.AsOf;
import cn.sanyi.rules.card.CardJudge;
import cn.sanyi.rules.card.CardRule;
import cn.sanyi.rules.card.CardRules;
import cn.sanyi.rules.card.Trigger;
import cn.sanyi.warehouse.row.IssuedCard;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Cards as they are shown: with names, and with the values that their rules saw. */
@Component
public class Alerts {
  private final CardJudge judge = CardJudge.standard();
  private final Map<String, Trigger> triggers =
      Stream.of(judge.rules(), CardRules.ofRecords())
          .flatMap(rules -> rules.rules().stream())
          .collect(Collectors.toMap(CardRule::code, CardRule::trigger));
  private final Units units;
  private final Items items;
  private final JsonMapper json;

  Alerts(Units units, Items items, JsonMapper json) {
    this.units = units;
    this.items = items;
    this.json = json;
  }

  /** Cards as they are shown from a period as of an instant, in the same order. */
  public List<Alert> of(List<IssuedCard> cards, Period period, Instant asOf) {
    Map<String, String> itemNames =
        items.names(cards.stream().map(issued -> issued.card().itemCode()).toList());
    return cards.stream().map(card -> alert(card, itemNames, period, asOf)).toList();
  }

  /** Cases with their cards, in the same order. */
  List<CardedCase> ofCases(List<List<IssuedCard>> cases, Period period, Instant asOf) {
    Map<String, String> itemNames =
        items.names(
            cases.stream().flatMap(List::stream).map(issued -> issued.card().itemCode()).toList());
    return cases.stream()
        .map(cards -> cards.stream().map(card -> alert(card, itemNames, period, asOf)).toList())
        .map(CardedCase::of)
        .toList();
  }

  private Alert alert(IssuedCard row, Map<String, String> itemNames, Period period, Instant asOf) {
    IssuedCard issued = row.seenAt(asOf);
    Card card = issued.card();
    Instant last = AsOf.last(period, asOf);
    return new Alert(
        issued,
        card.level().chinese(),
        units.name(card.unitCode(), last),
        card.itemCode() == null ? null : itemNames.getOrDefault(card.itemCode(), card.itemCode()),
        values(card),
        issued.open(),
        CardStanding.of(issued, triggers.get(card.rule()), last, judge));
  }

  /** As stored; shown as text should it not be the JSON that it ought to be. */
  private JsonNode values(Card card) {
    try {
      return json.readTree(card.valuesSeen());
    } catch (JacksonException e) {
      return json.getNodeFactory().stringNode(card.valuesSeen());
    }
  }
}
