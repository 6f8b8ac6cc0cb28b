package cn.sanyi.rules.score;

/** 计分方法: how a value becomes the share of an indicator's weight. */
public enum Method {
  /** (value - zero) / (full - zero), between 0 and 1. */
  LINEAR("线性"),
  /** The same for values that should be low: zero lies above full. */
  LINEAR_DOWN("反向线性"),
  /** The share of the highest band reached. */
  BANDED("分段"),
  /** How far the value has come from where it started (zero) to where it should be (full). */
  PROGRESS("进度"),
  /** So many points off for each one counted, not below nothing. */
  DEDUCT("扣分"),
  /** Ten percent off for each week begun that a milestone came late; the value is days late. */
  MILESTONE("节点");

  private final String chinese;

  Method(String chinese) {
    this.chinese = chinese;
  }

  /** Name as users see it, and as the scheme writes it. */
  public String chinese() {
    return chinese;
  }
}
