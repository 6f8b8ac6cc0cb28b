package cn.sanyi.reporting.period;

/** What an answer's figures rest on. */
public enum Basis {
  /** What is known when it is asked: the next asking may say otherwise. */
  LIVE,
  /** What an assessment sealed: it never changes. */
  SEALED
}
