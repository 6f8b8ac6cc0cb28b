package cn.sanyi.ingest.run;

/** Counts of one kind of thing: what was read is accepted, duplicate, quarantined or ignored. */
public final class Tally {
  private long read;
  private long accepted;
  private long revised;
  private long duplicate;
  private long quarantined;
  private long ignored;

  /** All that was read. */
  public long read() {
    return read;
  }

  /** Valid and sent. */
  public long accepted() {
    return accepted;
  }

  /** Of the accepted ones, those that replace an earlier reading of the same record. */
  public long revised() {
    return revised;
  }

  /** Valid and sent before. */
  public long duplicate() {
    return duplicate;
  }

  /** Refused and kept with the reason. */
  public long quarantined() {
    return quarantined;
  }

  /** Left out because the mapping says so. */
  public long ignored() {
    return ignored;
  }

  /** Whether there was something, and all of it was refused. */
  public boolean allQuarantined() {
    return quarantined > 0 && quarantined == read;
  }

  void count(Outcome outcome) {
    read++;
    switch (outcome) {
      case ACCEPTED -> accepted++;
      case REVISED -> {
        accepted++;
        revised++;
      }
      case DUPLICATE -> duplicate++;
      case QUARANTINED -> quarantined++;
      case IGNORED -> ignored++;
    }
  }
}
