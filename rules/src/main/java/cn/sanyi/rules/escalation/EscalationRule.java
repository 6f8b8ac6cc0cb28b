package cn.sanyi.rules.escalation;

import cn.sanyi.model.card.Level;
import cn.sanyi.rules.table.RuleRow;

/**
 * One line of the table of escalations (domain.md C1: 3 yellows same rule/unit/quarter → red).
 *
 * @param code 规则编号, stable over versions
 * @param from level of the cards that are counted
 * @param least from so many of one unit, one card rule and one quarter on
 * @param to level that they come to
 * @param version version of this rule
 * @param basis legal basis
 * @param text Chinese reason, with {@code {name}} where a value seen goes
 */
public record EscalationRule(
    String code, Level from, int least, Level to, String version, String basis, String text) {

  public EscalationRule {
    if (least < 1) {
      throw new IllegalArgumentException("升级规则“" + code + "”的张数至少为 1");
    }
  }

  static EscalationRule of(RuleRow row) {
    return new EscalationRule(
        row.text("规则编号"),
        row.word("卡片级别", Level.values(), Level::chinese),
        row.wholeOr("张数", 1),
        row.word("升为", Level.values(), Level::chinese),
        row.text("规则版本"),
        row.text("依据"),
        row.text("理由"));
  }
}
