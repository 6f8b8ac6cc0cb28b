package cn.sanyi.model.indicator;

/** Three answers that must never be taken for one another; zero is a value. */
public enum State {
  /** There is a value. */
  VALUE,
  /** It could be measured, and there is nothing to measure. */
  NO_DATA,
  /** It does not apply to the unit. */
  NOT_APPLICABLE
}
