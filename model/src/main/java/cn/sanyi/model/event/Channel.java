package cn.sanyi.model.event;

/** 办理形式 (GB/T 39046-2020): the way by which the applicant came. */
public enum Channel {
  /** 窗口: in person at a hall's window; a visit. */
  WINDOW,
  /** 电脑端: the web platform, from the applicant's own account and device. */
  PC,
  /** 移动端: 一部手机办事通, from the applicant's own account and device. */
  MOBILE,
  /** 自助终端: a terminal in a hall or village. */
  TERMINAL,
  /** 快递/邮寄. */
  POST,
  /** 其他. */
  OTHER;

  /** Online in the sense of N04: the applicant's own account and device. */
  public boolean online() {
    return this == PC || this == MOBILE;
  }
}
