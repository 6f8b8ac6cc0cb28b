package cn.sanyi.local.command;

import cn.sanyi.local.flow.Task;
import cn.sanyi.local.profile.Current;
import cn.sanyi.local.stack.Programs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Runs the quarter's assessment with Spark. */
@Command(name = "assess", description = "用 Spark 从原始事件重算一个季度，与流处理逐行核对，打分并封存。")
final class AssessCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..*",
      paramLabel = "参数",
      description = "交给考核程序的选项：--period、--cut-off、--json。")
  private List<String> arguments = new ArrayList<>();

  @Override
  public Integer call() {
    if (arguments.contains("--help") || arguments.contains("-h")) {
      return Task.run(Programs.ASSESS, arguments, Map.of());
    }
    StopOnExit.install(() -> {});
    return Task.run(Programs.ASSESS, arguments, Current.environment("SANYI_CLICKHOUSE"));
  }
}
