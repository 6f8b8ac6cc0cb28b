package cn.sanyi.local.command;

import cn.sanyi.local.engines.Child;

/** Ends all children when this process ends, by Ctrl-C too, half-started ones among them. */
final class StopOnExit {
  private static volatile boolean begun;

  private StopOnExit() {}

  /** Whether this process is on its way out: a child that ends now does so because it was asked. */
  static boolean begun() {
    return begun;
  }

  static void install(Runnable first) {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  begun = true;
                  first.run();
                  Child.living().parallelStream().forEach(Child::close);
                },
                "stop-children"));
  }
}
