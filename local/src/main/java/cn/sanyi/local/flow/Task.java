package cn.sanyi.local.flow;

import cn.sanyi.local.engines.Child;
import cn.sanyi.local.engines.ChildFailure;
import cn.sanyi.local.stack.Programs;
import java.util.List;
import java.util.Map;

/** Runs one of Sanyi's programs to its end. */
public final class Task {
  private Task() {}

  /**
   * Runs it before the user's eyes.
   *
   * @return its exit status
   */
  public static int run(Programs program, List<String> arguments, Map<String, String> environment) {
    try (Child child =
        Child.inForeground(program.title(), program.command(arguments), environment)) {
      return child.await();
    }
  }

  /**
   * Runs it, its messages before the user's eyes, and returns what it printed on standard output.
   *
   * @throws ChildFailure if its exit status is not zero
   */
  public static String output(
      Programs program, List<String> arguments, Map<String, String> environment) {
    return output(program, "", arguments, environment);
  }

  /**
   * Runs it with further options of its JVM.
   *
   * @throws ChildFailure if its exit status is not zero
   */
  public static String output(
      Programs program,
      String jvmOptions,
      List<String> arguments,
      Map<String, String> environment) {
    List<String> command = program.command(jvmOptions, arguments);
    try (Child child = Child.answering(program.title(), command, environment)) {
      String text = child.output();
      int status = child.await();
      if (status != 0) {
        throw new ChildFailure(program.title() + "没有成功（状态 " + status + "），原因见上文");
      }
      return text;
    }
  }
}
