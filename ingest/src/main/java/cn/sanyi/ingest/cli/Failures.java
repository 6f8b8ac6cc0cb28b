package cn.sanyi.ingest.cli;

import cn.sanyi.ingest.deliver.DeliveryException;
import cn.sanyi.ingest.privacy.Scrubber;
import cn.sanyi.ingest.read.ReadException;
import cn.sanyi.ingest.registry.RegistryException;
import cn.sanyi.ingest.settings.SettingsException;
import cn.sanyi.registers.yaml.DefinitionException;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns failures into one line that says what to do. */
final class Failures {
  private static final int MAX_LINE = 2_000;
  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

  private Failures() {}

  static int wrongOptions(ParameterException e, String[] arguments) {
    CommandLine command = e.getCommandLine();
    say(
        command,
        "选项不对：" + reason(e) + "；用法见 " + command.getCommandSpec().qualifiedName() + " --help");
    return 2;
  }

  /** One line on standard error; a stranger's value steers no terminal and names no person. */
  static void say(CommandLine command, String line) {
    command.getErr().println(Scrubber.line(line, MAX_LINE));
    command.getErr().flush();
  }

  private static String reason(ParameterException e) {
    List<String> unknown = e.getCommandLine().getUnmatchedArguments();
    if (e instanceof UnmatchedArgumentException || !unknown.isEmpty()) {
      return "不认识 " + String.join(" ", unknown);
    } else if (e instanceof MissingParameterException missing) {
      return "缺少 "
          + missing.getMissing().stream()
              .map(
                  argument ->
                      argument instanceof OptionSpec option
                          ? option.longestName()
                          : argument.paramLabel())
              .collect(Collectors.joining("、"));
    } else if (e.getArgSpec() instanceof OptionSpec option && e.getValue() != null) {
      return option.longestName() + " 的值“" + e.getValue() + "”不对";
    }
    return e.getMessage();
  }

  static int failed(Exception e, CommandLine command, ParseResult result) {
    say(command, line(e));
    LOG.debug("failed", e);
    return 1;
  }

  private static String line(Exception e) {
    if (e instanceof ReadException
        || e instanceof DefinitionException
        || e instanceof DeliveryException
        || e instanceof RegistryException
        || e instanceof SettingsException
        || e instanceof IllegalArgumentException) {
      return e.getMessage();
    } else if (e instanceof IOException) {
      return "读写出错：" + e.getMessage();
    }
    return "意外错误 " + e + "；设置 SANYI_LOG_LEVEL=DEBUG 再运行可看到详情";
  }
}
