package cn.sanyi.county;

/** 造假与规避 that the simulation plants and that events and records can show (domain D). */
public enum Misconduct {
  /** Cases done first, recorded days later within minutes of each other, or all steps at once. */
  F1("先办后补录"),
  /** Closings held back to the last three evenings of the quarter. */
  F3("突击办结"),
  /** The clock stopped late and long, and started again on the day of closing. */
  F4("滥用特别程序"),
  /** Corrections asked for again and again, the first one later than five working days. */
  F5("滥用补正"),
  /** Withdrawn or rejected shortly before the limit, then filed anew. */
  F6("退件撤件再申报"),
  /** One applicant, one item, one day, many cases. */
  F7("拆分刷量"),
  /** Filed “online” by the window's clerk while the applicant stood there. */
  F8("虚假网办"),
  /** A limit made longer, then “finished early”. */
  F12("时限做大"),
  /** Closed before accepted, or a late closing dated back afterwards. */
  F16("数据补改"),
  // Behind the others, whose places decide which units show them.
  /** Tickets that ended at a window without any case. */
  F2("体外循环"),
  /** Praise from a window's own device, seconds after closing. */
  F10("刷好评"),
  /** Work orders closed within the hour with nobody called, and open again days later. */
  F17("12345作假");

  private final String chinese;

  Misconduct(String chinese) {
    this.chinese = chinese;
  }

  /** Name as users see it. */
  public String chinese() {
    return chinese;
  }
}
