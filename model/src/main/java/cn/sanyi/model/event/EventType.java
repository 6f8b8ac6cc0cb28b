package cn.sanyi.model.event;

/**
 * What happened to a case (办件状态, after the status set in use with 工程审批 systems and GB/T
 * 39046-2020). Each has its {@link #rank} in a case's life; where a constant stands in this file
 * says nothing, nor does its number on the wire, which the schema gives it.
 */
public enum EventType {
  /** 申请/接件: the applicant handed the application in. */
  SUBMITTED(10),
  /** 补正告知: the unit asked for a correction. */
  CORRECTION_REQUESTED(20),
  /** 补正收件: the applicant handed the correction in. */
  CORRECTION_RECEIVED(30),
  /** 受理: the clock of the promised limit starts. */
  ACCEPTED(40),
  /** 不予受理 or 不受理: ends the case; a reason is due. */
  NOT_ACCEPTED(50),
  /** 现场到访: the applicant or agent stood in a hall (ticket, window, on-site pick-up). */
  VISITED(60),
  /** 收取材料: a material was satisfied, {@link CaseEvent#supplyMethod} says how. */
  MATERIAL_SUPPLIED(70),
  /** 特别程序开始: hearing, expert review, inspection ... stops the clock; an extension moves it. */
  SPECIAL_STARTED(80),
  /** 特别程序结束. */
  SPECIAL_ENDED(90),
  /** 环节办结: one step of the handling is done. */
  STEP_DONE(100),
  /** 决定: the decision was made, {@link CaseEvent#outcome} says which. */
  DECIDED(110),
  /** 办结: the case was closed by a decision. */
  CLOSED(120),
  /** 送达/取件: the result reached the applicant. */
  DELIVERED(130),
  /** 撤件: the applicant withdrew; ends the case. */
  WITHDRAWN(140),
  /** 撤销/作废: the unit voided the case; ends it. */
  REVOKED(150),
  /** 预警答复: the unit said what it does about the 预警 on the case. */
  WARNING_ANSWERED(160),
  /** 黄牌答复: the unit said what it does about the 黄牌 on the case. */
  YELLOW_ANSWERED(170),
  /** 认定弄虚作假: an inspector confirmed that the case's records are untrue. */
  MISCONDUCT_CONFIRMED(180);

  private final int rank;

  EventType(int rank) {
    this.rank = rank;
  }

  /**
   * Its place in a case's life: of two events at one instant, the one of lower rank is taken to
   * have happened first. No two types share one, and ranks have gaps for types to come. To change
   * one is to tell past cases anew.
   */
  public int rank() {
    return rank;
  }

  /** Whether it is said by or to those who supervise the case, rather than part of handling it. */
  public boolean supervises() {
    return this == WARNING_ANSWERED || this == YELLOW_ANSWERED || this == MISCONDUCT_CONFIRMED;
  }

  /** Whether a case ends with this event. */
  public boolean endsCase() {
    return this == CLOSED || this == NOT_ACCEPTED || this == WITHDRAWN || this == REVOKED;
  }
}
