package cn.sanyi.rules.target;

import java.math.BigDecimal;

/**
 * What is asked of an indicator.
 *
 * @param code the indicator
 * @param kind 方案目标, 县定指标 or 监测指标: chooses the line of the table of target rules
 * @param higherIsBetter the direction
 * @param target in the indicator's unit, or null where it is only watched
 * @param counted Chinese counting word of what a rate's numerator counts: 件, 项, 份 or 次
 */
public record Target(
    String code, String kind, boolean higherIsBetter, BigDecimal target, String counted) {}
