package cn.sanyi.model.event;

/** 特别程序种类 (行政许可法 art. 42, 45): only an extension moves the limit, all others stop the clock. */
public enum SpecialKind {
  /** 延长审批, approved by the head: adds {@link CaseEvent#extensionDays} to the limit. */
  EXTENSION,
  /** 听证. */
  HEARING,
  /** 招标/拍卖. */
  TENDER,
  /** 检验、检测、检疫、鉴定. */
  INSPECTION,
  /** 专家评审. */
  EXPERT_REVIEW,
  /** 其他. */
  OTHER
}
