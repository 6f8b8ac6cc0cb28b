package cn.sanyi.rules.score;

/** Three answers that must never be taken for one another; zero is a value. */
public enum State {
  VALUE,
  NO_DATA,
  NOT_APPLICABLE
}
