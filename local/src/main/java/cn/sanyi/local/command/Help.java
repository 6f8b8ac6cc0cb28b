package cn.sanyi.local.command;

import picocli.CommandLine.Option;

/** The option that every command has. */
final class Help {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "显示本说明。")
  private boolean asked;
}
