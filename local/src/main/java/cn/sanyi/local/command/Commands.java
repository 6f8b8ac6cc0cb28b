package cn.sanyi.local.command;

import cn.sanyi.local.engines.ChildFailure;
import cn.sanyi.local.terminal.Shown;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** All commands. */
@Command(
    name = "./sanyi",
    description = "三一：监督一个县兑现“一网、一门、一次”的承诺。",
    subcommands = {
      DemoCommand.class,
      UpCommand.class,
      DownCommand.class,
      StatusCommand.class,
      IngestCommand.class,
      ReportCommand.class,
      AssessCommand.class,
      BenchCommand.class,
      LogsCommand.class
    },
    footer = {
      "",
      "另有：",
      "  build   构建（其他命令会自动构建变动过的模块）",
      "  test    运行全部测试；--containers 另在官方镜像上运行（需要 Docker）"
    })
public final class Commands implements Runnable {
  private static final int WRONG = 2;

  @Mixin private Help help;

  private Commands() {}

  /** The command line, ready to execute. */
  public static CommandLine line() {
    CommandLine line = new CommandLine(new Commands());
    inChinese(line);
    // What `ingest` and `assess` do not know belongs to the program that they start.
    line.getSubcommands().get("ingest").setUnmatchedOptionsArePositionalParams(true);
    line.getSubcommands().get("assess").setUnmatchedOptionsArePositionalParams(true);
    line.setParameterExceptionHandler((e, args) -> refuse(e));
    line.setExecutionExceptionHandler((e, command, result) -> fail(command, e));
    return line;
  }

  private static void inChinese(CommandLine line) {
    line.getCommandSpec()
        .usageMessage()
        .synopsisHeading("用法：")
        .synopsisSubcommandLabel("命令")
        .optionListHeading("%n选项：%n")
        .parameterListHeading("%n参数：%n")
        .commandListHeading("%n命令：%n");
    line.getSubcommands().values().forEach(Commands::inChinese);
  }

  private static int refuse(ParameterException e) {
    CommandLine command = e.getCommandLine();
    command
        .getErr()
        .println(
            "错误："
                + Shown.text(sentence(e))
                + "；用法见 "
                + command.getCommandSpec().qualifiedName()
                + " --help");
    command.getErr().flush();
    return WRONG;
  }

  private static String sentence(ParameterException e) {
    if (e instanceof UnmatchedArgumentException unmatched) {
      String first = unmatched.getUnmatched().get(0);
      return (first.startsWith("-") ? "没有选项 " : "没有命令或参数 ") + first;
    }
    if (e instanceof Refusal) {
      return e.getMessage();
    }
    String option = e.getArgSpec() == null ? "" : names(e);
    if (e instanceof MissingParameterException missing) {
      return "缺少 " + names(missing);
    }
    if (e instanceof OverwrittenOptionException) {
      return "选项 " + option + " 只能给一次";
    }
    return option.isEmpty() ? "命令行有误" : option + " 的值“" + e.getValue() + "”不对";
  }

  private static String names(ParameterException e) {
    if (e instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
      return missing.getMissing().get(0).isOption()
          ? ((CommandLine.Model.OptionSpec) missing.getMissing().get(0)).longestName() + " 的值"
          : missing.getMissing().get(0).paramLabel();
    }
    return e.getArgSpec() instanceof CommandLine.Model.OptionSpec option
        ? option.longestName()
        : e.getArgSpec() == null ? "参数" : e.getArgSpec().paramLabel();
  }

  private static int fail(CommandLine command, Exception e) {
    Throwable cause = e;
    while (!(cause instanceof ChildFailure) && cause.getCause() != null) {
      cause = cause.getCause();
    }
    if (cause instanceof ChildFailure) {
      command.getErr().println("错误：" + Shown.text(String.valueOf(cause.getMessage())));
    } else {
      command
          .getErr()
          .println(
              "错误："
                  + Shown.text(String.valueOf(cause.getMessage()))
                  + "（"
                  + cause.getClass().getSimpleName()
                  + "）");
      if (System.getenv("SANYI_DEBUG") != null) {
        e.printStackTrace(command.getErr());
      }
    }
    command.getErr().flush();
    return 1;
  }

  @Override
  public void run() {
    CommandLine.usage(line(), System.out);
  }
}
