package cn.sanyi.local.command;

import cn.sanyi.local.profile.Profile;
import cn.sanyi.local.profile.Run;
import cn.sanyi.local.terminal.Progress;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Stops whatever runs. */
@Command(name = "down", description = "停止正在运行的引擎与服务；数据保留。")
final class DownCommand implements Callable<Integer> {
  private static final long LIMIT_SECONDS = 90;

  @Mixin private Help help;

  @Override
  public Integer call() throws Exception {
    Progress progress = new Progress(System.err);
    boolean stopped = false;
    for (Profile profile : Stream.of(Profile.UP, Profile.DEMO).map(Profile::of).toList()) {
      Optional<Run> run = Run.read(profile);
      if (run.isPresent()) {
        progress.step("停止 " + profile.name(), () -> stop(profile, run.get()));
        stopped = true;
      }
    }
    if (!stopped) {
      System.err.println("没有在运行的三一。");
    }
    return 0;
  }

  private static Run stop(Profile profile, Run run) throws Exception {
    Optional<ProcessHandle> supervisor = run.supervisor();
    if (supervisor.isPresent()) {
      supervisor.get().destroy();
      try {
        supervisor.get().onExit().get(LIMIT_SECONDS, TimeUnit.SECONDS);
      } catch (TimeoutException e) {
        supervisor.get().destroyForcibly();
      }
    }
    Leftovers.stop(run);
    Run.forget(profile);
    return run;
  }
}
