package cn.sanyi.model.fold;

/** A data-quality finding on one case (domain C1, C4, C5, D): a reason to look, never a verdict. */
public enum Finding {
  /** 办结早于受理. */
  CLOSED_BEFORE_ACCEPTED,
  /** 办结早于首条记录: closed before the first log record of the case. */
  CLOSED_BEFORE_FIRST_EVENT,
  /** 各环节同一时刻: three or more log records, acceptance to closing, all at one instant; of 承诺件 only. */
  STEPS_AT_ONE_INSTANT,
  /** 缺受理: closed, though never accepted. */
  MISSING_ACCEPTANCE,
  /** 缺决定: closed, though no event names an outcome. */
  MISSING_DECISION,
  /** 补录: acceptance or closing written down more than 24 hours after it happened. */
  RECORDED_LATE,
  /** 特别程序无结束: closed while a special procedure was open. */
  SPECIAL_WITHOUT_END,
  /** 特别程序结束早于开始: an end that no start precedes. */
  SPECIAL_END_WITHOUT_START,
  /** 多次补正: two or more corrections asked for. */
  CORRECTED_TWICE,
  /** 无理由: not accepted, withdrawn or revoked without a reason. */
  REASON_MISSING,
  /** 事项不在库: no version of the item is known on the day of acceptance. */
  ITEM_UNKNOWN,
  /** 到期后延期: an extension approved when the limit was over; it counts, and wants looking at. */
  EXTENDED_TOO_LATE,
  /**
   * 按法定节日暂计: no notice is on file for a year on whose days the case's count or due day rests; says
   * something of the calendar, nothing of the unit.
   */
  CALENDAR_PROVISIONAL,
  /** 日历未收录: the case reaches into a time of which no holiday is on file; only weekends are off. */
  CALENDAR_NOT_KNOWN
}
