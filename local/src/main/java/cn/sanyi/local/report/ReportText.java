package cn.sanyi.local.report;

import cn.sanyi.local.terminal.Shown;
import cn.sanyi.local.terminal.TextTable;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;

/** A report as people read it in a terminal. */
public final class ReportText {
  private static final String NEW_LINE = System.lineSeparator();

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private ReportText() {}

  /** Everything. */
  public static String of(Report report) {
    return overview(report)
        + NEW_LINE
        + targets(report)
        + NEW_LINE
        + "全部指标"
        + NEW_LINE
        + figures(report.indicators())
        + NEW_LINE
        + rankings(report)
        + NEW_LINE
        + cards(report)
        + escalations(report);
  }

  /** Totals and data-quality findings. */
  static String overview(Report report) {
    JsonNode totals = report.overview();
    TextTable table =
        new TextTable("统计期", "办件", "日志事件", "网上办理", "办结", "按时办结", "超期未结", "隔离记录")
            .row(
                report.period(),
                number(totals, "cases"),
                number(totals, "logEvents"),
                number(totals, "online"),
                number(totals, "closed"),
                number(totals, "closedOnTime"),
                number(totals, "openOverdue"),
                number(totals, "quarantined"));
    TextTable findings = new TextTable("数据质量问题", "办件数");
    totals
        .path("findings")
        .forEach(found -> findings.row(text(found, "name"), number(found, "cases")));
    return table + outside(totals) + (totals.path("findings").isEmpty() ? "" : NEW_LINE + findings);
  }

  /** Why there are no figures, whose cases do not count, or that no county is registered. */
  private static String outside(JsonNode totals) {
    if (text(totals, "noData") != null) {
      return "无数据：" + text(totals, "noData") + NEW_LINE;
    }
    if (totals.path("outside").isNull()) {
      return "尚未登记本县的组织机构，按全部来源统计" + NEW_LINE;
    }
    return totals.path("outside").asLong() == 0
        ? ""
        : "另有 " + number(totals, "outside") + " 件不属于本县登记的单位，未计入" + NEW_LINE;
  }

  /** The plan's hard targets: numerator, denominator, verdict. */
  public static String targets(Report report) {
    return "方案四项硬目标" + NEW_LINE + figures(report.targets());
  }

  private static String figures(JsonNode answer) {
    TextTable table = new TextTable("代码", "指标", "分子", "分母", "值", "目标", "判定");
    for (JsonNode figure : answer.path("items")) {
      table.row(
          text(figure, "code"),
          text(figure, "name"),
          number(figure, "numerator"),
          number(figure, "denominator"),
          text(figure, "display"),
          text(figure, "targetDisplay"),
          text(figure, "verdictName"));
    }
    return table.toString();
  }

  /** Units in the order of their scores, by peer group. */
  public static String rankings(Report report) {
    if (report.rankings().isEmpty()) {
      return "单位排名："
          + Shown.line(report.period())
          + " 还没有考核结果，运行 ./sanyi assess --period 季度（如 2019Q4）后才有"
          + NEW_LINE;
    }
    StringBuilder text = new StringBuilder();
    for (JsonNode group : report.rankings().get().path("peerGroups")) {
      text.append("单位排名 · ").append(text(group, "name")).append(NEW_LINE);
      TextTable table = new TextTable("名次", "单位", "得分", "等次");
      for (JsonNode unit : group.path("units")) {
        table.row(
            number(unit, "rank"),
            text(unit, "unitName"),
            text(unit, "scoreDisplay"),
            text(unit, "bandName"));
      }
      text.append(table).append(NEW_LINE);
    }
    return text.append("考核哈希 ")
        .append(text(report.rankings().get(), "hash"))
        .append(NEW_LINE)
        .toString();
  }

  /** Cards by level. */
  public static String cards(Report report) {
    TextTable table = new TextTable("牌", "未消除", "累计发出", "其中撤销");
    for (JsonNode level : report.cards().path("levels")) {
      table.row(
          text(level, "name"),
          number(level, "open"),
          number(level, "issued"),
          number(level, "revoked"));
    }
    return table.toString();
  }

  /** Empty where there is none. */
  static String escalations(Report report) {
    JsonNode items = report.escalations().path("items");
    TextTable table = new TextTable("升为", "单位", "监察规则", "季度", "张数", "达到时间");
    for (JsonNode item : items) {
      table.row(
          text(item, "levelName"),
          text(item, "unitName"),
          text(item, "cardRuleName"),
          text(item, "quarter"),
          number(item, "cards"),
          minute(item, "reachedAt"));
    }
    return items.isEmpty() ? "" : NEW_LINE + "牌的升级" + NEW_LINE + table;
  }

  /** In the API's own zone, Asia/Shanghai. */
  private static String minute(JsonNode node, String field) {
    return OffsetDateTime.parse(text(node, field)).format(MINUTE);
  }

  private static String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isMissingNode() || value.isNull() ? null : Shown.line(value.asText());
  }

  private static String number(JsonNode node, String field) {
    JsonNode value = node.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    return value.isIntegralNumber()
        ? "%,d".formatted(value.asLong())
        : value.decimalValue().toPlainString();
  }
}
