package cn.sanyi.batch;

import cn.sanyi.batch.source.ClickHouse;
import cn.sanyi.model.calendar.Calendars;
import cn.sanyi.model.period.Period;
import cn.sanyi.model.secret.Secrets;
import cn.sanyi.warehouse.migration.WarehouseAddress;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** {@code java ... AssessMain --period 2019Q4}: runs and seals the assessment of a period. */
@Command(
    name = "assess",
    synopsisHeading = "用法：./sanyi ",
    optionListHeading = "%n选项：%n",
    description = "由原始事件重算一个统计期，与流处理结果逐行核对，计分排名并封存。")
public final class AssessMain implements Callable<Integer> {
  private static final int DIFFERING = 3;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "显示本说明。")
  private boolean help;

  @Option(
      names = "--period",
      required = true,
      paramLabel = "统计期",
      description = "如 2019Q4、2019、2019-10、2019-10-01..2019-12-31")
  private String period;

  @Option(
      names = "--cut-off",
      paramLabel = "时间",
      description = "数据截止时间，此后记录的事件不计；默认为统计期结束后第 5 个工作日终")
  private String cutOff;

  @Option(names = "--json", description = "标准输出的最后一行为一个 JSON 文档")
  private boolean json;

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final PrintStream error = new PrintStream(System.err, true, StandardCharsets.UTF_8);
  private final Clock clock = Clock.systemUTC();

  /**
   * Exit status 0 when sealed, 1 where it failed, 2 for wrong options, 3 when sealed though the
   * stream's rows differ.
   */
  public static void main(String[] args) {
    System.exit(line().execute(args));
  }

  static CommandLine line() {
    return new CommandLine(new AssessMain()).setParameterExceptionHandler(AssessMain::refuse);
  }

  /** One line that says what is wrong and where the usage is. */
  private static int refuse(ParameterException e, String[] args) {
    String wrong = "命令行有误";
    if (e instanceof MissingParameterException missing
        && missing.getMissing().get(0) instanceof OptionSpec option) {
      wrong = "缺少 " + option.longestName();
    } else if (e instanceof UnmatchedArgumentException unmatched) {
      wrong = "没有选项 " + unmatched.getUnmatched().get(0);
    }
    e.getCommandLine().getErr().println("错误：" + wrong + "；用法见 ./sanyi assess --help");
    return CommandLine.ExitCode.USAGE;
  }

  @Override
  public Integer call() {
    Progress progress = new Progress(error, clock);
    try {
      Secrets.require(System.getenv());
      Period asked = Period.parse(period);
      Instant now = clock.instant();
      if (asked.start().isAfter(now)) {
        throw new IllegalArgumentException("统计期“" + period + "”还没有开始");
      }
      Instant until =
          cutOff == null
              ? CutOff.usual(asked, Calendars.standard().latest(), now)
              : CutOff.asked(cutOff, now);
      Report report =
          run(new ClickHouse(WarehouseAddress.of(System.getenv())), asked, until, progress);
      return status(report);
    } catch (IllegalArgumentException e) {
      error.println(e.getMessage());
      return CommandLine.ExitCode.USAGE;
    } catch (Exception e) {
      error.println("考核未完成：" + cause(e));
      return CommandLine.ExitCode.SOFTWARE;
    }
  }

  /** Sealed all the same, for what differs is part of the record. */
  private int status(Report report) {
    if (report.result().tally().reconciliation().agrees()) {
      return 0;
    }
    error.println("与流处理的结果不一致，见上；考核以重算的为准，已封存。若流处理还在吸收，稍候再运行；若仍不一致，请看 ./sanyi logs streaming");
    return DIFFERING;
  }

  /** The innermost message: Spark wraps what went wrong in a task several times. */
  private static String cause(Throwable e) {
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause.getMessage() == null ? cause.toString() : cause.getMessage();
  }

  private Report run(ClickHouse warehouse, Period asked, Instant until, Progress progress)
      throws IOException {
    progress.say("启动 Spark");
    String master = System.getenv().getOrDefault("SANYI_SPARK", "local[*]");
    try (SparkSession spark = Sessions.open(master)) {
      Report report = new OfficialRun(warehouse, spark, progress).run(asked, until);
      out.println(json ? report.json() : report.text());
      return report;
    }
  }
}
