package cn.sanyi.model.fold;

/** Where a case stands, from its events alone. */
public enum CaseState {
  /** 已申请, not yet accepted. */
  SUBMITTED,
  /** 补正中. */
  CORRECTING,
  /** 在办: accepted, the clock runs. */
  ACCEPTED,
  /** 特别程序中: the clock is stopped. */
  SUSPENDED,
  /** 已决定, not yet closed. */
  DECIDED,
  /** 已办结, by a decision. */
  CLOSED,
  /** 不予受理/不受理. */
  NOT_ACCEPTED,
  /** 已撤件. */
  WITHDRAWN,
  /** 已撤销/作废. */
  REVOKED,
  /** Every event of it was taken back by its source; counts nowhere. */
  DELETED;

  /** Whether nothing more is expected of the unit. */
  public boolean ended() {
    return this == CLOSED
        || this == NOT_ACCEPTED
        || this == WITHDRAWN
        || this == REVOKED
        || this == DELETED;
  }
}
