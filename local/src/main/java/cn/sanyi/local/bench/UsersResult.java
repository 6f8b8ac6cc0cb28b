package cn.sanyi.local.bench;

import cn.sanyi.local.terminal.TextTable;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;

/**
 * How the console answered many people.
 *
 * @param users signed in
 * @param seconds measured
 * @param pages all pages: until the last call of a page was answered
 * @param calls all calls of the API
 * @param byPage the same for each page
 * @param byPath the same for each path
 * @param errors how many answers had a status other than 200, by status (0 where none came) and
 *     path
 */
public record UsersResult(
    int users,
    long seconds,
    Line pages,
    Line calls,
    List<Line> byPage,
    List<Line> byPath,
    Map<String, Long> errors) {
  private static final double BAR_MILLIS = 1_000;

  /** Whether 99 of 100 pages stood within a second, and nothing failed. */
  @JsonProperty("met")
  public boolean met() {
    return pages.count() > 0 && errors.isEmpty() && pages.p99() < BAR_MILLIS;
  }

  /** For people. */
  public String text() {
    TextTable table = new TextTable("页面或请求", "次数", "p50", "p99", "最大");
    byPage.forEach(line -> line.into(table));
    pages.into(table);
    byPath.forEach(line -> line.into(table));
    calls.into(table);
    return table
        + "%n%d 人，%d 秒，出错 %s；判定（p99 < 1 秒、无出错）：%s"
            .formatted(
                users, seconds, errors.isEmpty() ? "无" : errors.toString(), met() ? "达到" : "未达到");
  }

  /** For scripts. */
  public String json() {
    try {
      return new ObjectMapper().writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * One kind of wait.
   *
   * @param of a page's title or a path
   * @param count how many
   * @param p50 milliseconds
   * @param p99 milliseconds
   * @param max milliseconds
   */
  public record Line(String of, long count, double p50, double p99, double max) {
    private static final double MICROS_PER_MILLI = 1_000;
    private static final double HALF = 50;
    private static final double NEARLY_ALL = 99;

    static Line of(String of, Histogram micros) {
      return new Line(
          of,
          micros.getTotalCount(),
          micros.getValueAtPercentile(HALF) / MICROS_PER_MILLI,
          micros.getValueAtPercentile(NEARLY_ALL) / MICROS_PER_MILLI,
          micros.getMaxValue() / MICROS_PER_MILLI);
    }

    void into(TextTable table) {
      table.row(
          of,
          "%,d".formatted(count),
          "%,.0f 毫秒".formatted(p50),
          "%,.0f 毫秒".formatted(p99),
          "%,.0f 毫秒".formatted(max));
    }
  }
}
