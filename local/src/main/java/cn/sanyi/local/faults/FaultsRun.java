package cn.sanyi.local.faults;

import cn.sanyi.local.terminal.TextTable;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How one run went.
 *
 * @param number from 1
 * @param faults what went wrong
 * @param restarts of each child that was started again
 * @param seconds how long it took
 * @param differences from the undisturbed run, or why there is nothing to compare; none where all
 *     is equal
 */
public record FaultsRun(
    int number,
    List<String> faults,
    Map<String, Integer> restarts,
    long seconds,
    List<String> differences) {

  /** Whether nothing differs. */
  public boolean equal() {
    return differences.isEmpty();
  }

  /** All runs, for people. */
  public static String text(List<FaultsRun> runs) {
    TextTable table = new TextTable("轮次", "故障", "重启", "用时", "与未受干扰的一轮");
    for (FaultsRun run : runs) {
      table.row(
          run.number,
          String.join("；", run.faults),
          run.restarts.entrySet().stream()
              .map(one -> one.getKey() + "×" + one.getValue())
              .collect(Collectors.joining(" ")),
          run.seconds + " 秒",
          run.equal() ? "相同" : "不同");
    }
    return table.toString();
  }
}
