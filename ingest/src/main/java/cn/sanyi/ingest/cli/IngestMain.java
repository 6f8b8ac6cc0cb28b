package cn.sanyi.ingest.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Entry point of the ingest command line; without a command word, files are meant. */
@Command(
    name = "ingest",
    description = "把办件数据接入三一：文件（默认）、模拟县、隔离数据重放。",
    subcommands = {FilesCommand.class, SimulateCommand.class, ReplayCommand.class},
    mixinStandardHelpOptions = true,
    version = "三一 0.1.0",
    synopsisHeading = "用法：",
    optionListHeading = "%n选项：%n",
    commandListHeading = "%n命令：%n")
public final class IngestMain {
  private static final List<String> WORDS =
      List.of("files", "simulate", "replay", "-h", "--help", "-V", "--version");

  private IngestMain() {}

  /** Runs and exits: 0 done, 1 failed, 2 wrong options. */
  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  static int run(String... arguments) {
    String[] words = arguments;
    if (arguments.length == 0 || !WORDS.contains(arguments[0])) {
      words = new String[arguments.length + 1];
      words[0] = "files";
      System.arraycopy(arguments, 0, words, 1, arguments.length);
    }
    return new CommandLine(new IngestMain())
        .setParameterExceptionHandler(Failures::wrongOptions)
        .setExecutionExceptionHandler(Failures::failed)
        .execute(words);
  }
}
