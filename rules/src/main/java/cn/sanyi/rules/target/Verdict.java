package cn.sanyi.rules.target;

/** 判定 of a target. */
public enum Verdict {
  MET("达标"),
  /** Not met, while there is still time. */
  AT_RISK("有风险"),
  MISSED("未达标"),
  /** Nothing to measure: neither met nor missed. */
  NO_DATA("无数据"),
  /** No target is set: the value is only watched. */
  NOT_APPLICABLE("不适用");

  private final String chinese;

  Verdict(String chinese) {
    this.chinese = chinese;
  }

  /** Name as users see it. */
  public String chinese() {
    return chinese;
  }
}
