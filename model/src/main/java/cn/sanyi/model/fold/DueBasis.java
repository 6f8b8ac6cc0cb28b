package cn.sanyi.model.fold;

/** Why a case is due when it is. */
public enum DueBasis {
  /** The source's own deadline. */
  OWN_DEADLINE,
  /** The item's promised limit, by the calendar in force at acceptance. */
  PROMISED_LIMIT,
  /** The promised limit, moved later by a notice issued after acceptance. */
  CALENDAR_AMENDED
}
