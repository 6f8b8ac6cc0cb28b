package cn.sanyi.local.command;

import cn.sanyi.local.bench.UsersBench;
import cn.sanyi.local.bench.UsersResult;
import cn.sanyi.local.engines.ChildFailure;
import cn.sanyi.local.flow.Task;
import cn.sanyi.local.profile.Profile;
import cn.sanyi.local.stack.Plan;
import cn.sanyi.local.stack.PortPlan;
import cn.sanyi.local.stack.Programs;
import cn.sanyi.local.stack.Stack;
import cn.sanyi.local.terminal.Progress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Many people at the console over a county's year, while events come in. */
@Command(
    name = "users",
    description = "众人同时使用：装入一年的模拟办件，许多已登录的人按各自的节奏打开控制台各页，同时有事件流入（目标各页 p99 < 1 秒、无出错）。")
final class UsersBenchCommand implements Callable<Integer> {
  private static final List<String> PERIODS = List.of("2019Q1", "2019Q2", "2019Q3", "2019Q4");
  private static final String YEAR = "2019";
  private static final String SEED = "2019";
  private static final String ANOTHER_SEED = "7";
  private static final Duration WARM_UP = Duration.ofSeconds(20);
  private static final int EVENTS_PER_CASE = 8;
  private static final int MOST_USERS = 2_000;

  @Mixin private Help help;
  @Spec private CommandSpec spec;

  @Option(
      names = "--users",
      paramLabel = "人数",
      defaultValue = "200",
      description = "默认 ${DEFAULT-VALUE}。")
  private int users;

  @Option(
      names = "--seconds",
      paramLabel = "秒",
      defaultValue = "60",
      description = "预热 20 秒之后测多久，默认 ${DEFAULT-VALUE}。")
  private int seconds;

  @Option(
      names = "--cases",
      paramLabel = "件数",
      defaultValue = "1570000",
      description = "先装入的模拟办件数，默认 ${DEFAULT-VALUE}。")
  private int cases;

  @Option(
      names = "--rate",
      paramLabel = "每秒事件",
      defaultValue = "500",
      description = "同时流入的事件，默认 ${DEFAULT-VALUE}。")
  private int rate;

  @Option(names = "--json", description = "以一个 JSON 文档输出。")
  private boolean json;

  @Override
  public Integer call() throws Exception {
    if (users < 1 || users > MOST_USERS || seconds < 1 || cases < 1_000 || rate < 1) {
      throw new Refusal(
          spec.commandLine(),
          "--users 应在 1 到 " + MOST_USERS + " 之间，--cases 至少为 1000，--seconds 和 --rate 至少为 1");
    }
    Profile profile = BenchProfile.emptied("bench users", "会写入大量模拟办件");
    Progress progress = new Progress(System.err);
    // Everybody comes through one proxy, and has an address of their own behind it.
    Plan plan =
        new Plan(profile, PortPlan.anyFree(), "wall", false)
            .with("SANYI_TRUSTED_PROXIES", "127.0.0.1");
    try (Stack stack = progress.step("启动引擎与服务", () -> Stack.start(plan, progress))) {
      UsersResult result = measure(stack, progress);
      System.out.println(json ? result.json() : result.text());
      return result.met() ? 0 : 1;
    } finally {
      profile.wipeCases();
    }
  }

  private UsersResult measure(Stack stack, Progress progress) throws Exception {
    progress.step(
        "装入 " + cases + " 件模拟办件",
        () ->
            Task.output(
                Programs.COUNTY_LOAD,
                List.of(Integer.toString(cases), SEED, YEAR),
                stack.environment()));
    UsersBench bench = new UsersBench(stack.environment(), users, Duration.ofSeconds(seconds));
    progress.step(users + " 人登录", bench::signIn);
    CompletableFuture<String> incoming = CompletableFuture.supplyAsync(() -> simulate(stack));
    UsersResult result =
        progress.step(
            users + " 人使用 " + seconds + " 秒，每秒流入 " + rate + " 个事件",
            () -> bench.run(PERIODS, WARM_UP));
    if (incoming.isCompletedExceptionally()) {
      throw new ChildFailure("流入的事件中断了，结果不可用");
    }
    incoming.join();
    stack.requireUndisturbed();
    return result;
  }

  /** As many cases as keep coming for as long as people are watched, and somewhat longer. */
  private String simulate(Stack stack) {
    long events = rate * (WARM_UP.toSeconds() + seconds);
    return Task.output(
        Programs.INGEST_FILES,
        List.of(
            "simulate",
            "--cases",
            Long.toString(Math.max(1, events / EVENTS_PER_CASE)),
            "--seed",
            ANOTHER_SEED,
            "--rate",
            Integer.toString(rate)),
        stack.environment());
  }
}
