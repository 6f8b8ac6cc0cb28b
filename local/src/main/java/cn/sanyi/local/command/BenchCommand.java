package cn.sanyi.local.command;

import cn.sanyi.local.bench.LatencyBench;
import cn.sanyi.local.bench.LatencyResult;
import cn.sanyi.local.faults.FaultsBench;
import cn.sanyi.local.faults.FaultsRun;
import cn.sanyi.local.flow.Task;
import cn.sanyi.local.profile.Profile;
import cn.sanyi.local.stack.Plan;
import cn.sanyi.local.stack.PortPlan;
import cn.sanyi.local.stack.Programs;
import cn.sanyi.local.stack.Stack;
import cn.sanyi.local.terminal.Progress;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Measurements that leave nothing: on engines, or at least in topics and a database, of their own.
 */
@Command(
    name = "bench",
    description = "基准测试：在临时的引擎（或自己的主题与数据库）里测量，不碰已有数据。",
    subcommands = {RestBenchCommand.class, UsersBenchCommand.class})
final class BenchCommand implements Runnable {
  private static final long FEWEST = 1_000;

  @Mixin private Help help;
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    picocli.CommandLine.usage(Commands.line().getSubcommands().get("bench"), System.out);
  }

  @Command(
      name = "pipeline",
      description = "吞吐量：Kafka → 归并与规则 → ClickHouse，对比同一来源进入丢弃接收器，得出比值（目标 0.15）。")
  int pipeline(
      @Mixin Help help,
      @Option(
              names = "--events",
              paramLabel = "件数",
              defaultValue = "2000000",
              description = "积压的模拟事件数，默认 ${DEFAULT-VALUE}。")
          long events,
      @Option(names = "--json", description = "以一个 JSON 文档输出。") boolean json)
      throws Exception {
    if (events < FEWEST) {
      throw new Refusal(spec.commandLine(), "--events 至少为 " + FEWEST);
    }
    Progress progress = new Progress(System.err);
    try (Bench bench = Bench.enginesOnly(progress)) {
      List<String> arguments = new ArrayList<>(List.of("--events", Long.toString(events)));
      if (json) {
        arguments.add("--json");
      }
      return Task.run(Programs.PIPELINE_BENCH, arguments, bench.stack().environment());
    }
  }

  @Command(
      name = "latency",
      description = "时延：预热 10 秒后，每秒 2000 个事件持续 60 秒，从写入 Kafka 到接口可见的 p50 与 p99（目标 p99 < 2 秒）。")
  int latency(
      @Mixin Help help,
      @Option(
              names = "--rate",
              paramLabel = "每秒事件",
              defaultValue = "2000",
              description = "默认 ${DEFAULT-VALUE}。")
          int rate,
      @Option(
              names = "--seconds",
              paramLabel = "秒",
              defaultValue = "60",
              description = "默认 ${DEFAULT-VALUE}。")
          int seconds,
      @Option(names = "--json", description = "以一个 JSON 文档输出。") boolean json)
      throws Exception {
    if (rate < 1 || seconds < 1) {
      throw new Refusal(spec.commandLine(), "--rate 和 --seconds 至少为 1");
    }
    Progress progress = new Progress(System.err);
    try (Bench bench = Bench.everything(progress)) {
      LatencyResult result =
          progress.step(
              "每秒 " + rate + " 个事件，持续 " + seconds + " 秒",
              () -> new LatencyBench(bench.stack().environment(), rate, seconds).run());
      bench.stack().requireUndisturbed();
      System.out.println(json ? result.json() : result.text());
      return result.met() ? 0 : 1;
    }
  }

  @Command(
      name = "faults",
      description = {"故障：重放模拟县，其间随机强行终止、停住子进程，写满磁盘（Linux 的 root），", "与未受干扰的一轮逐行比较；有不同则状态为 1。"})
  int faults(
      @Mixin Help help,
      @Option(
              names = "--seed",
              paramLabel = "种子",
              defaultValue = "1",
              description = "同一种子在同样的时刻出同样的故障，默认 ${DEFAULT-VALUE}。")
          long seed,
      @Option(
              names = "--runs",
              paramLabel = "轮数",
              defaultValue = "5",
              description = "默认 ${DEFAULT-VALUE}。")
          int runs,
      @Option(
              names = "--cases",
              paramLabel = "件数",
              defaultValue = "3000",
              description = "模拟的办件数，默认 ${DEFAULT-VALUE}。")
          long cases,
      @Option(names = "--json", description = "以一个 JSON 文档输出。") boolean json)
      throws Exception {
    if (runs < 1 || cases < FEWEST) {
      throw new Refusal(spec.commandLine(), "--runs 至少为 1，--cases 至少为 " + FEWEST);
    }
    BenchProfile.requireOwnEngines("bench faults", "会终止引擎");
    Profile profile = Profile.of("bench");
    FaultsBench bench = new FaultsBench(profile, seed, cases, new Progress(System.err));
    StopOnExit.install(() -> {}, bench::leaveNothingMounted);
    List<FaultsRun> done = bench.run(runs);
    System.out.println(json ? FaultsBench.json(done) : FaultsRun.text(done));
    boolean equal = done.stream().allMatch(FaultsRun::equal);
    if (equal) {
      profile.wipeCases();
    }
    return equal ? 0 : 1;
  }

  /** A stack in a profile of its own, which is deleted before and after. */
  private record Bench(Profile profile, Stack stack) implements AutoCloseable {
    static Bench enginesOnly(Progress progress) throws Exception {
      Profile profile = BenchProfile.emptied();
      return installed(
          profile, progress.step("启动引擎", () -> Stack.startEnginesOnly(plan(profile), progress)));
    }

    static Bench everything(Progress progress) throws Exception {
      Profile profile = BenchProfile.emptied("bench latency", "会写入大量模拟办件");
      return installed(
          profile, progress.step("启动引擎与服务", () -> Stack.start(plan(profile), progress)));
    }

    private static Plan plan(Profile profile) {
      return new Plan(profile, PortPlan.anyFree(), "wall", false);
    }

    private static Bench installed(Profile profile, Stack stack) {
      return new Bench(profile, stack);
    }

    @Override
    public void close() {
      stack.close();
      profile.wipeCases();
    }
  }
}
