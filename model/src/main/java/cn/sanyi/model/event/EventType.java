package cn.sanyi.model.event;

/**
 * What happened to a case (办件状态, after the status set in use with 工程审批 systems and GB/T
 * 39046-2020). The order is the natural order of a case's life: of two events at one instant, the
 * one declared first is taken to have happened first.
 */
public enum EventType {
  /** 申请/接件: the applicant handed the application in. */
  SUBMITTED,
  /** 补正告知: the unit asked for a correction. */
  CORRECTION_REQUESTED,
  /** 补正收件: the applicant handed the correction in. */
  CORRECTION_RECEIVED,
  /** 受理: the clock of the promised limit starts. */
  ACCEPTED,
  /** 不予受理 or 不受理: ends the case; a reason is due. */
  NOT_ACCEPTED,
  /** 现场到访: the applicant or agent stood in a hall (ticket, window, on-site pick-up). */
  VISITED,
  /** 收取材料: a material was satisfied, {@link CaseEvent#supplyMethod} says how. */
  MATERIAL_SUPPLIED,
  /** 特别程序开始: hearing, expert review, inspection ... stops the clock; an extension moves it. */
  SPECIAL_STARTED,
  /** 特别程序结束. */
  SPECIAL_ENDED,
  /** 环节办结: one step of the handling is done. */
  STEP_DONE,
  /** 决定: the decision was made, {@link CaseEvent#outcome} says which. */
  DECIDED,
  /** 办结: the case was closed by a decision. */
  CLOSED,
  /** 送达/取件: the result reached the applicant. */
  DELIVERED,
  /** 撤件: the applicant withdrew; ends the case. */
  WITHDRAWN,
  /** 撤销/作废: the unit voided the case; ends it. */
  REVOKED,
  /** 预警答复: the unit said what it does about the 预警 on the case. */
  WARNING_ANSWERED,
  /** 黄牌答复: the unit said what it does about the 黄牌 on the case. */
  YELLOW_ANSWERED,
  /** 认定弄虚作假: an inspector confirmed that the case's records are untrue. */
  MISCONDUCT_CONFIRMED;

  /** Whether it is said by or to those who supervise the case, rather than part of handling it. */
  public boolean supervises() {
    return this == WARNING_ANSWERED || this == YELLOW_ANSWERED || this == MISCONDUCT_CONFIRMED;
  }

  /** Whether a case ends with this event. */
  public boolean endsCase() {
    return this == CLOSED || this == NOT_ACCEPTED || this == WITHDRAWN || this == REVOKED;
  }
}
