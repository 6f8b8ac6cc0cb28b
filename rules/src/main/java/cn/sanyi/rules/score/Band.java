package cn.sanyi.rules.score;

import cn.sanyi.rules.table.RuleRow;
import java.math.BigDecimal;

/**
 * 等次: one line of the table of bands, best first.
 *
 * @param order position in the table
 * @param code 规则编号
 * @param name Chinese name, e.g. 优秀
 * @param least the least score
 * @param quota the largest share of a peer group in percent, or null where any number may have it
 * @param version version of this line
 */
public record Band(
    int order, String code, String name, BigDecimal least, BigDecimal quota, String version) {

  static Band of(RuleRow row) {
    return new Band(
        row.order(),
        row.text("规则编号"),
        row.text("等次"),
        row.number("最低分"),
        row.optionalNumber("同组比例上限（%）"),
        row.text("规则版本"));
  }
}
