package cn.sanyi.rules.value;

/** How numerator and denominator become a value; the names are those of the indicator catalogue. */
public enum Formula {
  /** numerator / denominator. */
  QUOTIENT,
  /** 1 - numerator / denominator. */
  COMPLEMENT,
  /** The numerator alone. */
  COUNT
}
