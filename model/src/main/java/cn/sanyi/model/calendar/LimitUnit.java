package cn.sanyi.model.calendar;

/** 时限单位: in what a promised or statutory limit is counted. */
public enum LimitUnit {
  /** 工作日. */
  WORKING_DAY,
  /** 自然日. */
  CALENDAR_DAY,
  /** 月, to the same day of the month. */
  MONTH,
  /** 年. */
  YEAR
}
