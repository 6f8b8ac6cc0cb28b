package cn.sanyi.reporting.alert;

import cn.sanyi.model.card.Card;
import cn.sanyi.warehouse.row.IssuedCard;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A card as it is shown: the row, flat as {@link FlatCard} says, with names and how it stands.
 *
 * @param issued the card and what became of it, as it looked at asOf
 * @param levelName its level in Chinese
 * @param unitName name of its unit, or null
 * @param itemName name of its item, or null
 * @param values values that the rule saw, by Chinese name
 * @param open neither revoked nor on a case that ended
 * @param stands how it stands as of asOf
 */
public record Alert(
    @JsonUnwrapped IssuedCard issued,
    String levelName,
    @Nullable String unitName,
    @Nullable String itemName,
    JsonNode values,
    boolean open,
    @JsonUnwrapped CardStanding stands) {

  /** The card itself. */
  public Card card() {
    return issued.card();
  }
}
