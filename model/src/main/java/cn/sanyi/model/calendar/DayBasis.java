package cn.sanyi.model.calendar;

/** On what the calendar rests about a date, weakest first. */
public enum DayBasis {
  /** 日历未收录: no holiday of that time is on file; only weekends are off. */
  WEEKENDS,
  /** 按法定节日暂计: no notice is on file, the statutory days are off; provisional. */
  REGULATION,
  /** 按放假通知: the notice of the year settles it. */
  NOTICE
}
