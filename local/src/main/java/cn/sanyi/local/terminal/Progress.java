package cn.sanyi.local.terminal;

import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.Callable;

/** Progress lines with the time since the command began. Thread-safe. */
public final class Progress {
  private static final Duration HEARTBEAT = Duration.ofSeconds(10);

  private final PrintStream out;
  private final long start = System.nanoTime();

  /**
   * @param out where the lines go, standard error where standard output carries figures
   */
  public Progress(PrintStream out) {
    this.out = out;
  }

  /** Prints one line. */
  public synchronized void say(String line) {
    out.printf("[%4d 秒] %s%n", seconds(start), Shown.line(line));
    out.flush();
  }

  /**
   * Runs a step, says when it begins and ends, and every ten seconds that it still runs.
   *
   * @param title what is being done
   * @param step does it
   * @throws Exception whatever the step throws
   */
  public <T> T step(String title, Callable<T> step) throws Exception {
    say(title + " ……");
    long began = System.nanoTime();
    Thread heartbeat = heartbeat(title, began);
    try {
      T result = step.call();
      say("✓ " + title + "（用时 " + seconds(began) + " 秒）");
      return result;
    } finally {
      heartbeat.interrupt();
    }
  }

  private Thread heartbeat(String title, long began) {
    Thread thread =
        new Thread(
            () -> {
              try {
                while (true) {
                  Thread.sleep(HEARTBEAT.toMillis());
                  say("  " + title + "，已 " + seconds(began) + " 秒");
                }
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            },
            "progress");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private static long seconds(long since) {
    return Duration.ofNanos(System.nanoTime() - since).toSeconds();
  }
}
