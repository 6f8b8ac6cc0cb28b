package cn.sanyi.local.command;

import cn.sanyi.local.profile.Current;
import cn.sanyi.local.report.Api;
import cn.sanyi.local.report.Report;
import cn.sanyi.local.report.ReportText;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A period's figures in the terminal. */
@Command(name = "report", description = "在终端显示一个统计期的指标、硬目标、排名和牌。")
final class ReportCommand implements Callable<Integer> {
  @Mixin private Help help;

  @Option(
      names = "--period",
      paramLabel = "统计期",
      defaultValue = "all",
      description = "2019Q4、2019、2019-10、2019-10-01..2019-12-31 或 all（默认，至最后一个事件）。")
  private String period;

  @Option(names = "--json", description = "以一个 JSON 文档输出。")
  private boolean json;

  @Override
  public Integer call() {
    Report report = Report.of(new Api(Current.environment("SANYI_API")), period);
    System.out.println(json ? report.json() : ReportText.of(report));
    return 0;
  }
}
