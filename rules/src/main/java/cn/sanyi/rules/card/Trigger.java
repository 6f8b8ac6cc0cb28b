package cn.sanyi.rules.card;

/** 触发: what a card rule looks at. */
public enum Trigger {
  /** The promised limit is nearly used up. */
  NEAR_DUE("剩余时限不足"),
  /** The promised limit is over by more than the rule's working days. */
  PROMISE_EXCEEDED("超过承诺时限"),
  /** The statutory limit is over by more than the rule's working days. */
  STATUTE_EXCEEDED("超过法定时限"),
  /** A step of the case was not done within its own limit. */
  STEP_EXCEEDED("超过环节时限"),
  /** The unit has left a card of the rule's level unanswered for the rule's working days. */
  UNANSWERED("逾期未答复"),
  /** An inspector confirmed that the case's records are untrue. */
  MISCONDUCT_CONFIRMED("认定弄虚作假"),
  /** The case has the data-quality finding that the rule names. */
  FINDING("数据质量");

  private final String chinese;

  Trigger(String chinese) {
    this.chinese = chinese;
  }

  /** Name as users see it, and as the table writes it. */
  public String chinese() {
    return chinese;
  }
}
