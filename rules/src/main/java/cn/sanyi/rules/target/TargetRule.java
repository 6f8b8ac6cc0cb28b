package cn.sanyi.rules.target;

import cn.sanyi.rules.table.RuleRow;
import java.time.LocalDate;

/**
 * One line of the table of target rules.
 *
 * @param code 规则编号
 * @param kind the kind of target it is for
 * @param deadline last day by which to meet it, or null where it is due at any time
 * @param version version of this rule
 * @param basis legal basis
 */
public record TargetRule(
    String code, String kind, LocalDate deadline, String version, String basis) {

  static TargetRule of(RuleRow row) {
    return new TargetRule(
        row.text("规则编号"),
        row.text("目标类别"),
        row.optionalDate("完成期限"),
        row.text("规则版本"),
        row.text("依据"));
  }
}
