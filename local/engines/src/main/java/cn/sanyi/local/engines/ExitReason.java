package cn.sanyi.local.engines;

import java.util.Map;

/** How a child ended, in words. */
final class ExitReason {
  /** A process that a signal ended has this much more than the signal's number as its status. */
  private static final int BY_SIGNAL = 128;

  /** What a JVM says with -XX:+ExitOnOutOfMemoryError. */
  private static final int OUT_OF_MEMORY = 3;

  private static final Map<Integer, String> SIGNALS =
      Map.of(
          1, "终端关闭，SIGHUP",
          2, "被中断，SIGINT",
          4, "非法指令，SIGILL",
          6, "自行中止，SIGABRT",
          7, "内存访问出错，SIGBUS",
          9, "被强行终止，SIGKILL",
          11, "内存访问出错，SIGSEGV",
          15, "被要求终止，SIGTERM",
          24, "用完处理器时限，SIGXCPU",
          25, "超出文件大小限制，SIGXFSZ");

  private ExitReason() {}

  /**
   * The reason behind an exit status.
   *
   * @param status as the operating system has it
   */
  static String of(int status) {
    int signal = status - BY_SIGNAL;
    if (SIGNALS.containsKey(signal)) {
      return SIGNALS.get(signal);
    } else if (status == OUT_OF_MEMORY) {
      return "状态 3，内存不足";
    }
    return "状态 " + status;
  }
}
