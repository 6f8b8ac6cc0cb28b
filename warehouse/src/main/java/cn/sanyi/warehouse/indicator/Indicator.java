package cn.sanyi.warehouse.indicator;

import cn.sanyi.model.indicator.Formula;
import cn.sanyi.model.indicator.IndicatorValue;
import cn.sanyi.model.indicator.Target;
import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

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
    @Nullable BigDecimal target,
    String targetKind,
    String population,
    Term numerator,
    @Nullable Term denominator,
    String note)
    implements Serializable {

  /** What an indicator counts. */
  public enum Subject {
    /** Rows of case_fact. */
    CASE,
    /** Rows of item_standing. */
    ITEM
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

  /** What is asked of it. */
  public Target asked() {
    return new Target(code, targetKind, higherIsBetter, target, counted());
  }

  /**
   * What it came to.
   *
   * @param unitCode whose, or null for the county as a whole
   * @param numerator null where nothing was added up
   * @param denominator null or 0 where there is no data
   */
  public IndicatorValue value(
      @Nullable String unitCode, @Nullable BigDecimal numerator, @Nullable BigDecimal denominator) {
    return new IndicatorValue(code, unitCode, formula, unit, numerator, denominator);
  }

  /** Whether it is one of the plan's own hard targets. */
  public boolean ofThePlan() {
    return "方案目标".equals(targetKind);
  }
}
