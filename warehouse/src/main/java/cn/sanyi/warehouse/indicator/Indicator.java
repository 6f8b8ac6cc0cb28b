package cn.sanyi.warehouse.indicator;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * One indicator, as defined in {@code indicators.yaml}.
 *
 * @param code e.g. {@code N02}
 * @param version version of the definitions it came with
 * @param name Chinese name
 * @param clause clause of the plan it measures
 * @param subject what is counted
 * @param formula how numerator and denominator become a value
 * @param unit {@code %}, 项, 件 or 次
 * @param higherIsBetter the direction
 * @param target the target in {@code unit}, or null where the county only watches
 * @param targetKind 方案目标 (the plan's own), 县定指标 or 监测指标
 * @param population condition on the subject's columns
 * @param numerator what is counted or added up
 * @param denominator what is added up, or null where the population is counted
 * @param note definition in words (口径)
 */
public record Indicator(
    String code,
    String version,
    String name,
    String clause,
    Subject subject,
    Formula formula,
    String unit,
    boolean higherIsBetter,
    BigDecimal target,
    String targetKind,
    String population,
    Term numerator,
    Term denominator,
    String note)
    implements Serializable {

  /** What an indicator counts. */
  public enum Subject {
    /** Rows of case_fact. */
    CASE,
    /** Rows of item_standing. */
    ITEM
  }

  /** How numerator and denominator become a value. */
  public enum Formula {
    /** numerator / denominator. */
    QUOTIENT,
    /** 1 - numerator / denominator. */
    COMPLEMENT,
    /** The numerator alone; an empty population is no data. */
    COUNT
  }

  /**
   * A condition that is counted, or an expression that is added up.
   *
   * @param sql over the subject's columns
   * @param summed whether it is added up
   */
  public record Term(String sql, boolean summed) implements Serializable {}

  /** Counting word of what the numerator counts: 件 cases, 项 items, 份 materials, 次 visits. */
  public String counted() {
    return switch (subject) {
      case CASE -> numerator.summed() ? "次" : "件";
      case ITEM -> numerator.summed() ? "份" : "项";
    };
  }

  /** Whether it is one of the plan's own hard targets. */
  public boolean ofThePlan() {
    return "方案目标".equals(targetKind);
  }
}
