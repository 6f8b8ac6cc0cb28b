package cn.sanyi.local.command;

import cn.sanyi.local.bench.Probe;
import cn.sanyi.local.bench.RestBench;
import cn.sanyi.local.bench.RestResult;
import cn.sanyi.local.engines.ChildFailure;
import cn.sanyi.local.flow.Absorption;
import cn.sanyi.local.flow.Task;
import cn.sanyi.local.profile.Profile;
import cn.sanyi.local.stack.Plan;
import cn.sanyi.local.stack.PortPlan;
import cn.sanyi.local.stack.Programs;
import cn.sanyi.local.stack.Stack;
import cn.sanyi.local.terminal.Progress;
import cn.sanyi.wire.KafkaAccess;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Programs of their own, as {@code up} starts them, full of cases and left alone. */
@Command(
    name = "rest",
    description =
        "静置：导入模拟办件后无事可做，各进程写盘、处理器与内存各是多少，重启要多久（目标合计写盘 < 1 MB/秒、处理器 < 5%%、流处理内存 < 2 GB、重启 < 60 秒）。")
final class RestBenchCommand implements Callable<Integer> {
  private static final long FEWEST = 1_000;
  private static final long MOST = 10_000_000;
  private static final String SEED = "2019";

  @Mixin private Help help;
  @Spec private CommandSpec spec;

  @Option(
      names = "--cases",
      paramLabel = "件数",
      defaultValue = "1570000",
      description = "导入的模拟办件数，默认 ${DEFAULT-VALUE}。")
  private long cases;

  @Option(
      names = "--seconds",
      paramLabel = "秒",
      defaultValue = "300",
      description = "静置多久，默认 ${DEFAULT-VALUE}。")
  private int seconds;

  @Option(
      names = "--settle",
      paramLabel = "秒",
      defaultValue = "120",
      description = "导入之后先等多久再开始测量（ClickHouse 合并刚写入的数据），默认 ${DEFAULT-VALUE}。")
  private int settle;

  @Option(names = "--json", description = "以一个 JSON 文档输出。")
  private boolean json;

  @Override
  public Integer call() throws Exception {
    if (cases < FEWEST || cases > MOST) {
      throw new Refusal(spec.commandLine(), "--cases 应在 " + FEWEST + " 到 " + MOST + " 之间");
    }
    if (seconds < 1 || settle < 0) {
      throw new Refusal(spec.commandLine(), "--seconds 至少为 1，--settle 不能为负");
    }
    Profile profile = BenchProfile.emptied("bench rest", "会写入大量模拟办件");
    try {
      RestResult result = measure(profile, new Progress(System.err));
      System.out.println(json ? result.json() : result.text());
      return result.met() ? 0 : 1;
    } finally {
      profile.wipeCases();
    }
  }

  private RestResult measure(Profile profile, Progress progress) throws Exception {
    Plan plan = new Plan(profile, PortPlan.anyFree(), "wall", true);
    long counted;
    List<RestResult.Share> shares;
    try (Stack stack = progress.step("启动引擎与服务", () -> Stack.start(plan, progress))) {
      progress.step("模拟并发布 " + cases + " 件办件", () -> simulate(profile, stack));
      progress.step("流处理吸收", () -> absorb(stack, progress));
      counted = Probe.cases(stack.environment());
      progress.step(
          "等待 " + settle + " 秒",
          () -> {
            RestBench.settle(stack, Duration.ofSeconds(settle));
            return null;
          });
      shares =
          progress.step(
              "静置 " + seconds + " 秒", () -> RestBench.watch(stack, Duration.ofSeconds(seconds)));
    }
    // A quarter of an hour is not lost where the restart fails.
    shares.forEach(share -> progress.say("  " + share.text()));
    return new RestResult(counted, seconds, shares, restart(plan, counted, progress));
  }

  /** Ready is who has taken up where it left off: a new event comes out at the other end. */
  private static double restart(Plan plan, long counted, Progress progress) throws Exception {
    long began = System.nanoTime();
    try (Stack stack = progress.step("重新启动", () -> Stack.start(plan, progress))) {
      Probe.send(stack.environment());
      absorb(stack, progress);
      long now = Probe.cases(stack.environment());
      if (now != counted + 1) {
        throw new ChildFailure("重启后应有 " + (counted + 1) + " 件办件，接口说有 " + now + " 件");
      }
      return (System.nanoTime() - began) / (double) TimeUnit.SECONDS.toNanos(1);
    }
  }

  private String simulate(Profile profile, Stack stack) {
    List<String> arguments =
        List.of(
            "simulate",
            "--cases",
            Long.toString(cases),
            "--seed",
            SEED,
            "--truth",
            profile.folder().resolve("truth.jsonl").toString());
    return Task.output(Programs.INGEST_FILES, arguments, stack.environment());
  }

  private static Void absorb(Stack stack, Progress progress) {
    new Absorption(KafkaAccess.of(stack.environment()::get), stack::requireUndisturbed, progress)
        .await();
    return null;
  }
}
