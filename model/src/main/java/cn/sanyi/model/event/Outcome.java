package cn.sanyi.model.event;

/** 办结结果: the decision by which a case is closed. */
public enum Outcome {
  /** 办结通过. */
  APPROVED,
  /** 办结容缺通过: approved while a secondary material is still owed. */
  APPROVED_CONDITIONALLY,
  /** 办结不通过. */
  REJECTED
}
