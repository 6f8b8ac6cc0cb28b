package cn.sanyi.reporting.indicator;

import cn.sanyi.model.indicator.Formula;
import cn.sanyi.model.indicator.State;
import cn.sanyi.model.indicator.Target;
import cn.sanyi.rules.target.TargetVerdict;
import cn.sanyi.rules.target.Verdict;
import cn.sanyi.rules.value.Rounding;
import cn.sanyi.warehouse.indicator.Indicator;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An indicator, what it came to, and what the rules say of that.
 *
 * @param code e.g. N02
 * @param name Chinese name
 * @param clause clause of the plan
 * @param direction UP where higher is better, else DOWN
 * @param formula QUOTIENT, COMPLEMENT (1 - quotient) or COUNT
 * @param unit %, 项, 件 or 次
 * @param target in the unit, or null where the value is only watched
 * @param targetDisplay the target as people read it, with the side that is good; null with it
 * @param targetKind 方案目标, 县定指标 or 监测指标
 * @param numerator null where nothing was added up
 * @param denominator null or 0 where there is no data
 * @param value in the unit, rounded to six decimals; null without data
 * @param display as people read it
 * @param state VALUE, NO_DATA or NOT_APPLICABLE
 * @param verdict MET, AT_RISK, MISSED, NO_DATA, or NOT_APPLICABLE where no target is set
 * @param verdictName the same in Chinese
 * @param rule code of the rule that says so; null where it does not apply
 * @param ruleVersion its version
 * @param reason Chinese sentence with the values seen
 * @param note definition in words (口径)
 * @param version version of the definition
 */
record Figure(
    String code,
    String name,
    @Nullable String clause,
    Direction direction,
    Formula formula,
    String unit,
    @Nullable BigDecimal target,
    @Nullable String targetDisplay,
    String targetKind,
    @Nullable BigDecimal numerator,
    @Nullable BigDecimal denominator,
    @Nullable BigDecimal value,
    String display,
    State state,
    Verdict verdict,
    String verdictName,
    @Nullable String rule,
    @Nullable String ruleVersion,
    String reason,
    String note,
    String version) {

  /** Which way is better. */
  enum Direction {
    UP,
    DOWN
  }

  static Figure of(Indicator indicator, Target asked, Amount amount, TargetVerdict verdict) {
    return new Figure(
        indicator.code(),
        indicator.name(),
        indicator.clause(),
        indicator.higherIsBetter() ? Direction.UP : Direction.DOWN,
        indicator.formula(),
        indicator.unit(),
        asked.target(),
        Rounding.target(asked, indicator.unit()),
        asked.kind(),
        amount.numerator(),
        amount.denominator(),
        amount.value(),
        amount.display(),
        amount.state(),
        verdict.verdict(),
        verdict.verdict().chinese(),
        verdict.rule(),
        verdict.ruleVersion(),
        verdict.reason(),
        indicator.note(),
        indicator.version());
  }
}
