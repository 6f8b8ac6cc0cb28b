package cn.sanyi.rules.target;

import cn.sanyi.model.indicator.IndicatorValue;
import cn.sanyi.model.indicator.Target;
import cn.sanyi.rules.engine.RuleBase;
import cn.sanyi.rules.table.RuleTable;
import cn.sanyi.rules.value.Fractions;
import cn.sanyi.rules.value.Rounding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Whether a value meets its target: by exact fractions, with the rule and the reason. */
public final class TargetJudge {
  private final RuleBase base = RuleBase.of("cn.sanyi.rules.target");
  private final List<TargetRule> rules;
  private final String hash;

  /** A judge by the rules of a table. */
  public TargetJudge(RuleTable table) {
    this.rules = table.rows().stream().map(TargetRule::of).toList();
    this.hash = table.hash();
  }

  /** A judge by the rules in force. */
  public static TargetJudge standard() {
    return new TargetJudge(RuleTable.load(TargetJudge.class, "target-rules.csv"));
  }

  /** SHA-256 of the table of rules. */
  public String rulesHash() {
    return hash;
  }

  /**
   * The verdict on one value.
   *
   * @param asOf as of when: before its deadline a target can be at risk, but not missed
   * @throws IllegalStateException where the table has no line, or several, for the kind of target
   */
  public TargetVerdict judge(IndicatorValue value, Target target, Instant asOf) {
    List<Object> facts = new ArrayList<>(rules);
    facts.add(new TargetCase(value, target, asOf));
    List<TargetFinding> findings = base.conclude(facts, TargetFinding.class);
    if (findings.size() != 1) {
      throw new IllegalStateException(
          "目标规则表对目标类别“" + target.kind() + "”应恰有一行，现有 " + findings.size() + " 行");
    }
    TargetFinding finding = findings.get(0);
    TargetRule rule = finding.rule();
    return new TargetVerdict(
        finding.verdict(), rule.code(), rule.version(), reason(finding, value, target));
  }

  private static String reason(TargetFinding finding, IndicatorValue value, Target target) {
    return switch (finding.verdict()) {
      case NO_DATA -> "统计期内分母为零，无数据，不作判定。";
      case NOT_APPLICABLE -> "监测指标，未设目标，不作判定。";
      case MET -> compared(value, target) + "，达标。";
      case MISSED -> missed(value, target) + "，未达标。";
      case AT_RISK -> missed(value, target) + "，完成期限" + finding.rule().deadline() + "未到，有风险。";
    };
  }

  private static String missed(IndicatorValue value, Target target) {
    return compared(value, target) + "，" + Gap.of(value, target);
  }

  private static String compared(IndicatorValue value, Target target) {
    String shown = Rounding.beside(Fractions.of(value), target.target(), value.unit());
    int order = Fractions.of(value).compareTo(Fractions.of(target.target()));
    String relation = order == 0 ? "等于" : order > 0 ? "高于" : "低于";
    return shown + relation + "目标" + Rounding.plain(target.target()) + value.unit();
  }
}
