package cn.sanyi.local.command;

import cn.sanyi.local.profile.Run;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Waits for the children of a supervisor that was killed: they end by themselves within seconds.
 */
final class Leftovers {
  private static final long LIMIT_SECONDS = 30;

  private Leftovers() {}

  static void stop(Run run) {
    for (Run.Service service : run.services()) {
      if (service.pid() != 0) {
        ProcessHandle.of(service.pid())
            .filter(handle -> isOurs(handle, run))
            .ifPresent(Leftovers::await);
      }
    }
  }

  /** A number used again belongs to a process that began after the run. */
  private static boolean isOurs(ProcessHandle handle, Run run) {
    return handle.info().command().filter(command -> command.endsWith("java")).isPresent()
        && handle.info().arguments().isPresent()
        && java.util.Arrays.stream(handle.info().arguments().get())
            .anyMatch(argument -> argument.startsWith("cn.sanyi."));
  }

  private static void await(ProcessHandle handle) {
    try {
      handle.onExit().get(LIMIT_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      handle.destroyForcibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
