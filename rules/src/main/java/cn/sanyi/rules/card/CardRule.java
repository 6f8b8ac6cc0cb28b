package cn.sanyi.rules.card;

import cn.sanyi.model.card.Level;
import cn.sanyi.model.fold.Finding;
import cn.sanyi.rules.table.RuleRow;
import java.io.Serializable;

/**
 * One line of the table of card rules.
 *
 * @param order position in the table; of two rules that fire at one instant the first one wins
 * @param code 规则编号, stable over versions
 * @param level level of the card it issues
 * @param trigger what it looks at
 * @param finding the finding it looks for, or null where the trigger is another
 * @param unanswered level of the card whose answer it looks for, or null where the trigger is
 *     another
 * @param days threshold in working days: left over, or exceeded by more than that, or unanswered
 * @param percent threshold as a share of the limit, in percent; the larger of both holds
 * @param leastLimit applies to limits of at least so many working days
 * @param version version of this rule
 * @param basis legal basis
 * @param text Chinese reason, with {@code {name}} where a value seen goes
 */
public record CardRule(
    int order,
    String code,
    Level level,
    Trigger trigger,
    Finding finding,
    Level unanswered,
    int days,
    int percent,
    int leastLimit,
    String version,
    String basis,
    String text)
    implements Serializable {

  static CardRule of(RuleRow row) {
    Trigger trigger = row.word("触发", Trigger.values(), Trigger::chinese);
    Level level = row.word("级别", Level.values(), Level::chinese);
    return new CardRule(
        row.order(),
        row.text("规则编号"),
        level,
        trigger,
        trigger == Trigger.FINDING ? row.word("数据质量项", Finding.values(), Finding::name) : null,
        trigger == Trigger.UNANSWERED ? milder(row, level) : null,
        trigger.days(row),
        row.wholeOr("时限比例（%）", 0),
        row.wholeOr("最短时限（工作日）", 0),
        row.text("规则版本"),
        row.text("依据"),
        row.text("理由"));
  }

  /** A card left unanswered leads to a more severe one, never back. */
  private static Level milder(RuleRow row, Level level) {
    Level unanswered = row.word("卡片级别", Level.values(), Level::chinese);
    if (unanswered.compareTo(level) >= 0) {
      throw row.refused("卡片级别", "应轻于所发的“" + level.chinese() + "”");
    }
    return unanswered;
  }

  /** Working days left at which a case with this limit is near its due date. */
  int remaining(Integer limitDays) {
    return Math.max(days, limitDays == null ? 0 : limitDays * percent / 100);
  }
}
