package cn.sanyi.model.item;

/** 事项类型 with the code of GB/T 39046-2020. */
public enum ItemType {
  PERMISSION("01", "行政许可"),
  PENALTY("02", "行政处罚"),
  COERCION("03", "行政强制"),
  COLLECTION("04", "行政征收"),
  PAYMENT("05", "行政给付"),
  INSPECTION("06", "行政检查"),
  CONFIRMATION("07", "行政确认"),
  REWARD("08", "行政奖励"),
  RULING("09", "行政裁决"),
  OTHER_POWER("10", "其他行政权力"),
  PUBLIC_SERVICE("20", "公共服务");

  private final String code;
  private final String chinese;

  ItemType(String code, String chinese) {
    this.code = code;
    this.chinese = chinese;
  }

  /** Code in GB/T 39046-2020. */
  public String code() {
    return code;
  }

  /** Name as users see it. */
  public String chinese() {
    return chinese;
  }

  /**
   * Whether applicants ask for it: penalties, coercion and inspection are outside the plan (P6.4).
   */
  public boolean onApplication() {
    return this != PENALTY && this != COERCION && this != INSPECTION;
  }
}
