package cn.sanyi.rules.card;

/** 触发: what a card rule looks at. */
public enum Trigger {
  /** The promised limit is nearly used up. */
  NEAR_DUE("剩余时限不足"),
  /** The promised limit is over by more than the rule's working days. */
  PROMISE_EXCEEDED("超过承诺时限"),
  /** The statutory limit is over by more than the rule's working days. */
  STATUTE_EXCEEDED("超过法定时限"),
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
