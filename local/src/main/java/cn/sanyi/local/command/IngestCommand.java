package cn.sanyi.local.command;

import cn.sanyi.local.flow.Absorption;
import cn.sanyi.local.flow.Task;
import cn.sanyi.local.profile.Current;
import cn.sanyi.local.profile.Run;
import cn.sanyi.local.stack.Programs;
import cn.sanyi.local.terminal.Progress;
import cn.sanyi.wire.KafkaAccess;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Hands files to ingest and waits until their cases count. */
@Command(name = "ingest", description = "导入文件、模拟办件或重放隔离记录；等到流处理吸收完毕才返回。")
final class IngestCommand implements Callable<Integer> {
  @Option(names = "--no-wait", description = "发布之后立即返回，不等流处理吸收。")
  private boolean noWait;

  @Parameters(arity = "0..*", paramLabel = "参数", description = "交给导入程序的选项与文件。")
  private List<String> arguments = new ArrayList<>();

  @Override
  public Integer call() {
    if (arguments.isEmpty()) {
      arguments = List.of("--help");
    }
    boolean help = arguments.contains("--help") || arguments.contains("-h");
    if (help) {
      return Task.run(Programs.INGEST_FILES, arguments, Map.of());
    }
    StopOnExit.install(() -> {});
    Map<String, String> environment = Current.environment("SANYI_KAFKA");
    int status = Task.run(Programs.INGEST_FILES, arguments, environment);
    if (status == 0 && !noWait) {
      Progress progress = new Progress(System.err);
      new Absorption(
              KafkaAccess.of(environment::get),
              () -> Current.run().ifPresent(Run::requireHope),
              progress)
          .await();
      progress.say("✓ 流处理已全部吸收");
    }
    return status;
  }
}
