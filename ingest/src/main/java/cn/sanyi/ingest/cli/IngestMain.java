package cn.sanyi.ingest.cli;

import cn.sanyi.model.secret.Secrets;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Entry point of the ingest command line; without a command word, files are meant. */
@Command(
    name = "./sanyi ingest",
    description = {
      "把办件数据接入三一：文件（默认）、模拟县、隔离数据重放。",
      "最常用：./sanyi ingest --mapping 映射文件 文件…；经 ./sanyi 运行时，加 --no-wait 则发布后即返回，不等流处理吸收。"
    },
    subcommands = {FilesCommand.class, SimulateCommand.class, ReplayCommand.class},
    version = "三一 0.1.0",
    synopsisHeading = "用法：",
    optionListHeading = "%n选项：%n",
    commandListHeading = "%n命令：%n")
public final class IngestMain {
  private static final List<String> WORDS =
      List.of("files", "simulate", "replay", "-h", "--help", "-V", "--version");

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "显示用法；“命令 --help”显示该命令的用法。")
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "显示版本。")
  private boolean version;

  private IngestMain() {}

  /** Runs and exits: 0 done, 1 failed, 2 wrong options. */
  public static void main(String[] arguments) {
    try {
      Secrets.require(System.getenv());
    } catch (IllegalArgumentException e) {
      System.err.println("错误：" + e.getMessage());
      System.exit(1);
    }
    System.exit(line().execute(withCommand(arguments)));
  }

  static CommandLine line() {
    return new CommandLine(new IngestMain())
        .setParameterExceptionHandler(Failures::wrongOptions)
        .setExecutionExceptionHandler(Failures::failed);
  }

  /** The arguments, headed by {@code files} where they name no command. */
  static String[] withCommand(String... arguments) {
    if (arguments.length > 0 && WORDS.contains(arguments[0])) {
      return arguments;
    }
    String[] words = new String[arguments.length + 1];
    words[0] = "files";
    System.arraycopy(arguments, 0, words, 1, arguments.length);
    return words;
  }
}
