package cn.sanyi.local.command;

import cn.sanyi.local.engines.ChdbLibrary;
import cn.sanyi.local.engines.Configured;
import cn.sanyi.local.profile.Profile;
import cn.sanyi.local.profile.Run;
import cn.sanyi.local.stack.Plan;
import cn.sanyi.local.stack.PortPlan;
import cn.sanyi.local.stack.Stack;
import cn.sanyi.local.terminal.Progress;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts everything for live running. */
@Command(name = "up", description = "启动引擎与服务，就绪后返回；已在运行时什么也不做。用 ./sanyi down 停止。")
final class UpCommand implements Callable<Integer> {
  @Mixin private Help help;
  @Mixin private PortOptions ports;

  @Option(names = "--foreground", description = "不转入后台，一直运行到按 Ctrl-C。")
  private boolean foreground;

  /** The process behind a detached up: in the foreground, but of nobody's terminal. */
  @Option(names = "--detached", hidden = true)
  private boolean detached;

  @Override
  public Integer call() throws Exception {
    Profile profile = Profile.of(Profile.UP);
    Optional<Run> running = Run.of(profile);
    if (running.isPresent()) {
      running.get().requireAlive();
      System.err.println("三一已在运行。");
      System.out.println(SignIn.of(running.get().environment()));
      return 0;
    }
    Run.read(profile).ifPresent(Leftovers::stop);
    Progress progress = new Progress(System.err);
    PortPlan chosen = ports.customary();
    chosen.requireFree(true);
    if (Configured.clickHouse().isEmpty() && !ChdbLibrary.isPresent()) {
      progress.step("取 ClickHouse 库（约 180 MB，只取一次）", ChdbLibrary::fetch);
    }
    if (foreground || detached) {
      return stay(profile, chosen, progress);
    }
    new Detached(profile, chosen).start(progress);
    System.out.println(SignIn.of(Run.of(profile).orElseThrow().environment()));
    return 0;
  }

  private int stay(Profile profile, PortPlan chosen, Progress progress) throws Exception {
    if (detached) {
      Session.leaveTerminal();
    }
    CompletableFuture<Stack> started = new CompletableFuture<>();
    StopOnExit.install(
        () -> {
          if (started.isDone()) {
            started.join().close();
          }
        });
    Plan plan = new Plan(profile, chosen, "wall", true);
    Stack stack = progress.step("启动引擎与服务", () -> Stack.start(plan, progress));
    started.complete(stack);
    if (foreground) {
      System.out.println(SignIn.of(stack.environment()));
      System.err.println("按 Ctrl-C 停止。");
    }
    stack.await();
    return 0;
  }
}
