package cn.sanyi.rules.card;

/** 级别 of a card, from mild to severe. */
public enum Level {
  WARNING("预警"),
  YELLOW("黄牌"),
  RED("红牌");

  private final String chinese;

  Level(String chinese) {
    this.chinese = chinese;
  }

  /** Name as users see it. */
  public String chinese() {
    return chinese;
  }
}
