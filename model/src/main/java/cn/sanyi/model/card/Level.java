package cn.sanyi.model.card;

/** 级别 of a card, from mild to severe. */
public enum Level {
  WARNING("预警", 1),
  YELLOW("黄牌", 2),
  RED("红牌", 3);

  private final String chinese;
  private final int rank;

  Level(String chinese, int rank) {
    this.chinese = chinese;
    this.rank = rank;
  }

  /**
   * The level of a rank.
   *
   * @throws IllegalArgumentException where none has it
   */
  public static Level ofRank(int rank) {
    for (Level level : values()) {
      if (level.rank == rank) {
        return level;
      }
    }
    throw new IllegalArgumentException("no level has rank " + rank);
  }

  /** Name as users see it. */
  public String chinese() {
    return chinese;
  }

  /** How severe, 1 for the mildest: queries compare levels by it. */
  public int rank() {
    return rank;
  }
}
