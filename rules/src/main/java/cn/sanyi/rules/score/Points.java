package cn.sanyi.rules.score;

import cn.sanyi.model.indicator.State;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * One unit's points for one indicator.
 *
 * @param indicator the indicator's code
 * @param group 一级指标
 * @param state whether the value counts
 * @param weight points that could be had, after what does not count was spread; null where it does
 *     not count
 * @param points points had, exact; null where it does not count
 * @param rule 规则编号 of the scheme's line
 * @param ruleVersion its version
 * @param reason Chinese sentence with the values seen
 */
public record Points(
    String indicator,
    String group,
    State state,
    BigFraction weight,
    BigFraction points,
    String rule,
    String ruleVersion,
    String reason) {}
