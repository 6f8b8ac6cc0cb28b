package cn.sanyi.local;

import cn.sanyi.local.command.Commands;

/** The command {@code ./sanyi}. */
public final class Sanyi {
  private Sanyi() {}

  /** Ends with 0 if all went well, 1 if it did not, 2 if the command line is wrong. */
  public static void main(String[] args) {
    System.exit(Commands.line().execute(args));
  }
}
