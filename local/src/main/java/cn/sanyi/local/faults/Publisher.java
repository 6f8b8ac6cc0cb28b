package cn.sanyi.local.faults;

import cn.sanyi.local.engines.Child;
import cn.sanyi.local.engines.ChildFailure;
import cn.sanyi.local.stack.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Sends the simulated cases, as often as it takes until Kafka has them all: one that died in the
 * middle sends from the beginning again, since only then does it know what has arrived.
 */
final class Publisher {
  private static final int MOST_TRIES = 10;
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration LIMIT = Duration.ofMinutes(2);

  /** Its progress begins with it. */
  private static final String FIRST_WORD = "模拟 ";

  private final Map<String, String> environment;
  private final List<String> arguments;
  private final Path log;
  private final Consumer<String> told;
  private volatile Child child;

  Publisher(
      Map<String, String> environment, List<String> arguments, Path log, Consumer<String> told) {
    this.environment = environment;
    this.arguments = arguments;
    this.log = log;
    this.told = told;
  }

  /** Returns when all is sent. */
  void run() throws InterruptedException {
    for (int tries = 1; tries <= MOST_TRIES; tries++) {
      child =
          Child.start(
              Programs.INGEST_FILES.title(),
              Programs.INGEST_FILES.command("-XX:TieredStopAtLevel=1", arguments),
              environment,
              log);
      if (child.await() == 0) {
        return;
      }
      told.accept("  发布程序没有发完，从头再发（第 " + (tries + 1) + " 次）");
      Thread.sleep(PAUSE.toMillis());
    }
    throw new ChildFailure("发布程序 " + MOST_TRIES + " 次都没有发完，原因见日志 " + log);
  }

  /** Returns when the first cases are on their way, which the catalogue precedes. */
  void awaitSending() throws InterruptedException {
    long end = System.nanoTime() + LIMIT.toNanos();
    while (System.nanoTime() < end && !sending()) {
      Thread.sleep(100);
    }
  }

  private boolean sending() {
    try {
      return Files.exists(log) && Files.readString(log).contains(FIRST_WORD);
    } catch (IOException e) {
      return false;
    }
  }

  /** Its process, if it runs. */
  Optional<ProcessHandle> process() {
    return Optional.ofNullable(child).map(Child::handle);
  }
}
