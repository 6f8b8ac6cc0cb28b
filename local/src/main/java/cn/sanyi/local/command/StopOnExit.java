package cn.sanyi.local.command;

import cn.sanyi.local.engines.Child;
import cn.sanyi.local.stack.Stack;

/** Ends all children when this process ends, by Ctrl-C too, half-started ones among them. */
final class StopOnExit {
  private StopOnExit() {}

  static void install(Runnable first) {
    install(first, () -> {});
  }

  /**
   * @param first before the children are ended
   * @param last when they have ended
   */
  static void install(Runnable first, Runnable last) {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  first.run();
                  Stack.closeSupervised();
                  Child.living().parallelStream().forEach(Child::close);
                  last.run();
                },
                "stop-children"));
  }
}
