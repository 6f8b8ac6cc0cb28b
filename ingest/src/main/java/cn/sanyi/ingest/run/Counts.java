package cn.sanyi.ingest.run;

/** The counts of a run. */
public final class Counts {
  private final Tally records = new Tally();
  private final Tally derived = new Tally();
  private long cases;

  /** Log records: rows, lines, XES events. */
  public Tally records() {
    return records;
  }

  /** Events derived from attributes of cases. */
  public Tally derived() {
    return derived;
  }

  /** Case headers, in formats that have them. */
  public long cases() {
    return cases;
  }

  void countCase() {
    cases++;
  }
}
