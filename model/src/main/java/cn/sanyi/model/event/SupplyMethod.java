package cn.sanyi.model.event;

/** 材料收取方式: how a required material was satisfied (plan P6.3.c, the three 不需提交). */
public enum SupplyMethod {
  /** 纸质. */
  PAPER,
  /** 上传. */
  UPLOAD,
  /** 电子证照库引用. */
  LICENCE_LIBRARY,
  /** 数据共享. */
  DATA_SHARING,
  /** 网络核验. */
  ONLINE_VERIFICATION,
  /** 前序流程已收取. */
  ALREADY_COLLECTED;

  /** Whether the applicant was spared handing the material in. */
  public boolean exempt() {
    return this != PAPER && this != UPLOAD;
  }
}
