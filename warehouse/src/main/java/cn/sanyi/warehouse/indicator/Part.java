package cn.sanyi.warehouse.indicator;

/** Which members of an indicator are listed. */
public enum Part {
  /** What counts in the numerator. */
  NUMERATOR,
  /** What counts in the denominator. */
  DENOMINATOR,
  /** In the denominator but not in the numerator: what is missing. */
  REMAINDER
}
