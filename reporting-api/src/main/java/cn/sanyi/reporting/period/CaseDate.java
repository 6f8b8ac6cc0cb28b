package cn.sanyi.reporting.period;

/** To which period a case belongs. */
public final class CaseDate {
  /** Acceptance, else submission, else whatever is known first; null where no time is known. */
  public static final String SQL =
      "coalesce(accepted_at, submitted_at, first_event_at, decided_at, ended_at, delivered_at)";

  private CaseDate() {}
}
