package cn.sanyi.local.engines;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;

/**
 * Main of every Java child: ends the process when standard input, a pipe from the parent, ends. The
 * kernel closes that pipe however the parent dies, SIGKILL included, so there are no orphans.
 */
public final class Leash {
  private static final long GRACE_MILLIS = 15_000;

  private Leash() {}

  /**
   * @param args name of the main class to run, then its own arguments
   * @throws Throwable whatever the main class throws
   */
  public static void main(String[] args) throws Throwable {
    hold();
    try {
      Class.forName(args[0])
          .getMethod("main", String[].class)
          .invoke(null, (Object) Arrays.copyOfRange(args, 1, args.length));
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static void hold() {
    Thread holder = new Thread(Leash::exitAtEndOfInput, "leash");
    holder.setDaemon(true);
    holder.start();
  }

  private static void exitAtEndOfInput() {
    try {
      while (System.in.read() >= 0) {
        // The parent writes nothing; only the end counts.
      }
    } catch (IOException e) {
      // A broken pipe is an end as well.
    }
    haltAfterGrace();
    System.exit(0);
  }

  /** Shutdown hooks of some engines can hang; a child must not outlive its parent for that. */
  private static void haltAfterGrace() {
    Thread halt =
        new Thread(
            () -> {
              try {
                Thread.sleep(GRACE_MILLIS);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              Runtime.getRuntime().halt(1);
            },
            "leash-halt");
    halt.setDaemon(true);
    halt.start();
  }
}
