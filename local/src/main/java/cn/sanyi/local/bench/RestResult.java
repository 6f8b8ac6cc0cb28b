package cn.sanyi.local.bench;

import cn.sanyi.local.terminal.TextTable;
import java.util.List;
import java.util.Locale;

/**
 * What all children used while nothing came in.
 *
 * @param cases that were in
 * @param seconds of silence
 * @param children each child's share
 * @param restartSeconds from the start of all children until a new event's case was kept
 */
public record RestResult(long cases, double seconds, List<Share> children, double restartSeconds) {
  private static final double MEGABYTE = 1e6;
  private static final double MOST_MEGABYTES_A_SECOND = 1;
  private static final double MOST_OF_A_CORE = 0.05;
  private static final double MOST_RESIDENT_MEGABYTES = 2_000;
  private static final double MOST_RESTART_SECONDS = 60;

  /**
   * One child and the processes below it.
   *
   * @param title what users call it
   * @param megabytesASecond written to the disk
   * @param ofACore processor time, 1 for a whole core
   * @param residentMegabytes most memory held at any moment of the silence
   * @param bounded whether the bar on memory is this child's
   */
  public record Share(
      String title,
      double megabytesASecond,
      double ofACore,
      double residentMegabytes,
      boolean bounded) {

    /** On one line, for people. */
    public String text() {
      return "%s：写盘 %s，处理器 %s，内存 %,.0f MB"
          .formatted(title, megabytes(megabytesASecond), percent(ofACore), residentMegabytes);
    }

    static Share of(
        String title, Usage before, Usage after, long most, double seconds, boolean bounded) {
      return new Share(
          title,
          (after.written() - before.written()) / MEGABYTE / seconds,
          (after.cpuTicks() - before.cpuTicks()) / (seconds * Usage.TICKS_PER_SECOND),
          most / MEGABYTE,
          bounded);
    }
  }

  private double written() {
    return children.stream().mapToDouble(Share::megabytesASecond).sum();
  }

  private double ofACore() {
    return children.stream().mapToDouble(Share::ofACore).sum();
  }

  private double resident() {
    return children.stream()
        .filter(Share::bounded)
        .mapToDouble(Share::residentMegabytes)
        .max()
        .orElseThrow();
  }

  /** Whether every bar is kept. */
  public boolean met() {
    return written() < MOST_MEGABYTES_A_SECOND
        && ofACore() < MOST_OF_A_CORE
        && resident() < MOST_RESIDENT_MEGABYTES
        && restartSeconds < MOST_RESTART_SECONDS;
  }

  /** For people. */
  public String text() {
    TextTable table = new TextTable("进程", "写盘", "处理器", "内存");
    children.forEach(
        child ->
            table.row(
                child.title(),
                megabytes(child.megabytesASecond()),
                percent(child.ofACore()),
                "%,.0f MB".formatted(child.residentMegabytes())));
    table.row("合计", megabytes(written()), percent(ofACore()), null);
    return table
        + """
        %,d 件办件，静置 %.0f 秒
        写盘 %s（低于 1 MB/秒：%s），处理器 %s（低于一个核的 5%%：%s）
        流处理内存 %,.0f MB（低于 2000 MB：%s），重启 %.1f 秒（低于 60 秒：%s）"""
            .formatted(
                cases,
                seconds,
                megabytes(written()),
                reached(written() < MOST_MEGABYTES_A_SECOND),
                percent(ofACore()),
                reached(ofACore() < MOST_OF_A_CORE),
                resident(),
                reached(resident() < MOST_RESIDENT_MEGABYTES),
                restartSeconds,
                reached(restartSeconds < MOST_RESTART_SECONDS));
  }

  /** For scripts. */
  public String json() {
    List<String> each =
        children.stream()
            .map(
                child ->
                    String.format(
                        Locale.ROOT,
                        "{\"title\":\"%s\",\"megabytesASecond\":%.4f,\"ofACore\":%.4f,\"residentMegabytes\":%.0f}",
                        child.title(),
                        child.megabytesASecond(),
                        child.ofACore(),
                        child.residentMegabytes()))
            .toList();
    return String.format(
        Locale.ROOT,
        "{\"bench\":\"rest\",\"cases\":%d,\"seconds\":%.0f,\"children\":%s,\"megabytesASecond\":%.4f,"
            + "\"ofACore\":%.4f,\"streamMegabytes\":%.0f,\"restartSeconds\":%.1f,\"met\":%b}",
        cases,
        seconds,
        each,
        written(),
        ofACore(),
        resident(),
        restartSeconds,
        met());
  }

  private static String megabytes(double aSecond) {
    return "%.3f MB/秒".formatted(aSecond);
  }

  private static String percent(double ofACore) {
    return "%.2f%%".formatted(100 * ofACore);
  }

  private static String reached(boolean met) {
    return met ? "达到" : "未达到";
  }
}
