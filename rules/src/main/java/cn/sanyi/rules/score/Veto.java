package cn.sanyi.rules.score;

import cn.sanyi.rules.table.RuleRow;
import java.math.BigDecimal;

/**
 * 否决: one line of the table of vetoes, each of which caps the score of the unit it hits.
 *
 * @param code 规则编号
 * @param name what is vetoed, in Chinese
 * @param redCards from so many red cards on, or null where it is not applied
 * @param cap the highest score left
 * @param version version of this line
 */
public record Veto(String code, String name, BigDecimal redCards, BigDecimal cap, String version) {

  static Veto of(RuleRow row) {
    return new Veto(
        row.text("规则编号"),
        row.text("否决事项"),
        row.optionalNumber("红牌张数"),
        row.number("封顶分"),
        row.text("规则版本"));
  }

  /** Whether it hits a unit. */
  public boolean hits(Unit unit) {
    return redCards != null && BigDecimal.valueOf(unit.redCards()).compareTo(redCards) >= 0;
  }
}
