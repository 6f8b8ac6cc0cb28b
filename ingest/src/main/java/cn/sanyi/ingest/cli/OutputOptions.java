package cn.sanyi.ingest.cli;

import picocli.CommandLine.Option;

/** Options that every command has. */
final class OutputOptions {
  @Option(names = "--json", description = "在标准输出的最后一行打印 JSON 结果。")
  boolean json;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "显示用法。")
  boolean help;
}
