package cn.sanyi.rules.score;

import cn.sanyi.rules.table.RuleRow;
import java.math.BigDecimal;

/**
 * 否决: one line of the table of vetoes, each of which caps the score of the unit it hits.
 *
 * @param code 规则编号
 * @param name what is vetoed, in Chinese
 * @param redCards from so many red cards on, or null where it is not applied
 * @param perThousand and only from so many of them per thousand accepted cases on: whoever handles
 *     most is not vetoed for that alone; null where their number is enough
 * @param cap the highest score left
 * @param version version of this line
 */
public record Veto(
    String code,
    String name,
    BigDecimal redCards,
    BigDecimal perThousand,
    BigDecimal cap,
    String version) {

  static Veto of(RuleRow row) {
    return new Veto(
        row.text("规则编号"),
        row.text("否决事项"),
        row.optionalNumber("红牌张数"),
        row.optionalNumber("每千件张数"),
        row.number("封顶分"),
        row.text("规则版本"));
  }

  /** Whether it hits a unit. */
  public boolean hits(Unit unit) {
    BigDecimal cards = BigDecimal.valueOf(unit.redCards());
    return redCards != null
        && cards.compareTo(redCards) >= 0
        && (perThousand == null
            || cards
                    .movePointRight(3)
                    .compareTo(perThousand.multiply(BigDecimal.valueOf(unit.accepted())))
                >= 0);
  }
}
