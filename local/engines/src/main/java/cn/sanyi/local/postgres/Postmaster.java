package cn.sanyi.local.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The process of PostgreSQL itself, whose number it writes into its data folder. */
final class Postmaster {
  private static final long LIMIT_SECONDS = 30;

  private Postmaster() {}

  static Optional<Long> pid(Path data) throws IOException {
    Path file = data.resolve("postmaster.pid");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    // One that the disk had no room for is empty.
    return Files.readAllLines(file).stream()
        .findFirst()
        .map(String::trim)
        .filter(line -> !line.isEmpty())
        .map(Long::valueOf);
  }

  /** Returns when PostgreSQL has ended: whoever watches this process must see it end too. */
  static void awaitEnd(Path data) throws IOException {
    handle(data).ifPresent(handle -> handle.onExit().join());
  }

  /**
   * Ends the server that a killed predecessor of this process left on the data; mostly it is on its
   * way out already. As {@link Watch} would: quickly, but in order.
   */
  static void endLeftOver(Path data) throws IOException, InterruptedException {
    Optional<ProcessHandle> left = handle(data);
    if (left.isEmpty()) {
      return;
    }
    new ProcessBuilder("kill", "-INT", Long.toString(left.get().pid())).start().waitFor();
    try {
      left.get().onExit().get(LIMIT_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      left.get().destroyForcibly();
      left.get().onExit().join();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A number used again belongs to another program, or to a server on another folder. */
  private static Optional<ProcessHandle> handle(Path data) throws IOException {
    return pid(data)
        .flatMap(ProcessHandle::of)
        .filter(ProcessHandle::isAlive)
        .filter(handle -> isServer(handle, data));
  }

  private static boolean isServer(ProcessHandle handle, Path data) {
    boolean postgres =
        handle.info().command().filter(command -> command.endsWith("postgres")).isPresent();
    String[] arguments = handle.info().arguments().orElse(new String[0]);
    return postgres
        && (arguments.length == 0
            || java.util.Arrays.asList(arguments).contains(data.toString())
            || String.join(" ", arguments).contains(data.toString()));
  }
}
