package cn.sanyi.local.command;

import cn.sanyi.local.engines.ChdbLibrary;
import cn.sanyi.local.engines.ChildFailure;
import cn.sanyi.local.engines.Configured;
import cn.sanyi.local.flow.Absorption;
import cn.sanyi.local.flow.ForeignData;
import cn.sanyi.local.flow.Replay;
import cn.sanyi.local.flow.Task;
import cn.sanyi.local.profile.Profile;
import cn.sanyi.local.profile.Run;
import cn.sanyi.local.report.Api;
import cn.sanyi.local.report.Report;
import cn.sanyi.local.report.ReportText;
import cn.sanyi.local.stack.Plan;
import cn.sanyi.local.stack.Programs;
import cn.sanyi.local.stack.Stack;
import cn.sanyi.local.terminal.Progress;
import cn.sanyi.wire.KafkaAccess;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A simulated quarter through all engines, and what comes of it. */
@Command(name = "demo", description = "重放模拟的师宗县 2019 年第四季度，考核，并显示结果；之后一直运行到按 Ctrl-C。")
final class DemoCommand implements Callable<Integer> {
  static final String QUARTER = "2019Q4";
  private static final long FEWEST = 1_000;
  private static final long MOST = 10_000_000;

  @Mixin private Help help;
  @Mixin private PortOptions ports;

  @Option(names = "--exit", description = "做完即停；每一步都成功才以状态 0 结束。")
  private boolean exit;

  @Option(
      names = "--cases",
      paramLabel = "件数",
      defaultValue = "20000",
      description = "模拟的办件数，" + FEWEST + " 到 " + MOST + "，默认 ${DEFAULT-VALUE}。")
  private long cases;

  @Spec private CommandSpec spec;

  @Option(
      names = "--seed",
      paramLabel = "种子",
      defaultValue = "2019",
      description = "同一种子得到同样的办件，默认 ${DEFAULT-VALUE}。")
  private long seed;

  @Option(names = "--json", description = "结果以一个 JSON 文档输出。")
  private boolean json;

  @Override
  public Integer call() throws Exception {
    requireManyEnough();
    Profile profile = Profile.of(Profile.DEMO);
    Run.of(profile)
        .ifPresent(
            run -> {
              throw new ChildFailure("演示已在运行（进程 " + run.pid() + "）：先停掉它，或运行 ./sanyi down");
            });
    Progress progress = new Progress(System.err);
    Replay replay = Replay.of(profile, cases, seed, QUARTER);
    boolean fresh = replay.finished().isEmpty();
    // What is there is not cleared away for a start that cannot be.
    ports.unobtrusive().requireFree(false);
    if (fresh) {
      ForeignData.requireNone();
      replay.clear();
    }
    if (Configured.clickHouse().isEmpty() && !ChdbLibrary.isPresent()) {
      progress.step("取 ClickHouse 库（约 180 MB，只取一次）", ChdbLibrary::fetch);
    }
    CompletableFuture<Stack> started = new CompletableFuture<>();
    StopOnExit.install(
        () -> {
          if (started.isDone()) {
            started.join().close();
          }
        });
    Plan plan = new Plan(profile, ports.unobtrusive(), "event", false);
    try (Stack stack = progress.step("启动引擎与服务", () -> Stack.start(plan, progress))) {
      started.complete(stack);
      if (fresh) {
        replay(stack, replay, progress);
      }
      show(stack);
      if (!exit) {
        System.err.println("按 Ctrl-C 停止。");
        stack.await();
      }
    }
    return 0;
  }

  /** Before the demonstration that is there is cleared away for one that cannot be. */
  private void requireManyEnough() {
    if (cases < FEWEST || cases > MOST) {
      throw new Refusal(spec.commandLine(), "--cases 须在 " + FEWEST + " 到 " + MOST + " 之间");
    }
  }

  private void replay(Stack stack, Replay replay, Progress progress) throws Exception {
    List<String> simulate =
        List.of(
            "simulate",
            "--cases",
            Long.toString(cases),
            "--seed",
            Long.toString(seed),
            "--quarter",
            QUARTER,
            "--truth",
            replay.truth().toString());
    progress.step(
        "模拟并发布 " + cases + " 件办件",
        () -> succeed(Task.output(Programs.INGEST_FILES, simulate, stack.environment())));
    progress.step(
        "流处理吸收",
        () -> {
          new Absorption(KafkaAccess.of(stack.environment()::get), stack::requireHope, progress)
              .await();
          return null;
        });
    String assessment =
        progress.step(
            "用 Spark 考核 " + QUARTER,
            () ->
                Task.output(
                    Programs.ASSESS, List.of("--period", QUARTER, "--json"), stack.environment()));
    replay.finish(assessment);
  }

  private static String succeed(String output) {
    System.err.print(output);
    return output;
  }

  private void show(Stack stack) {
    Report report = Report.of(new Api(stack.environment()), QUARTER);
    if (json) {
      System.out.println(report.json());
      System.err.println(SignIn.of(stack.environment()));
      return;
    }
    System.out.println();
    System.out.println(ReportText.targets(report));
    System.out.println(ReportText.rankings(report));
    System.out.println(ReportText.cards(report));
    System.out.println(SignIn.of(stack.environment()));
  }
}
