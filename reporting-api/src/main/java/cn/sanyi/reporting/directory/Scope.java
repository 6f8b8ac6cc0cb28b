package cn.sanyi.reporting.directory;

/** Whose cases, items and cards a figure of no single unit counts. */
public enum Scope {
  /** Those of the units that the register of organisations says are the county's. */
  COUNTY,
  /** Whatever any source sent, of units that nobody registered too. */
  ALL
}
