package cn.sanyi.model.indicator;

/** How numerator and denominator become a value; the names are those of the indicator catalogue. */
public enum Formula {
  /** numerator / denominator. */
  QUOTIENT,
  /** 1 - numerator / denominator. */
  COMPLEMENT,
  /** The numerator alone; an empty population is no data. */
  COUNT
}
