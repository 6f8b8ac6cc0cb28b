package cn.sanyi.local.bench;

import cn.sanyi.local.terminal.TextTable;
import org.HdrHistogram.Histogram;

/**
 * Latency from Kafka to the API.
 *
 * @param events sent
 * @param perSecond events a second as really sent
 * @param alerts seen through the API
 * @param missing alerts that never became visible
 * @param p50 milliseconds
 * @param p99 milliseconds
 * @param max milliseconds
 */
public record LatencyResult(
    long events, double perSecond, long alerts, long missing, double p50, double p99, double max) {
  private static final double MICROS_PER_MILLI = 1_000;
  private static final double BAR_MILLIS = 2_000;
  private static final double HALF = 50;
  private static final double NEARLY_ALL = 99;

  static LatencyResult of(long events, double perSecond, long missing, Histogram micros) {
    return new LatencyResult(
        events,
        perSecond,
        micros.getTotalCount(),
        missing,
        micros.getValueAtPercentile(HALF) / MICROS_PER_MILLI,
        micros.getValueAtPercentile(NEARLY_ALL) / MICROS_PER_MILLI,
        micros.getMaxValue() / MICROS_PER_MILLI);
  }

  /** Whether every alert came and the 99th percentile is below two seconds. */
  public boolean met() {
    return missing == 0 && alerts > 0 && p99 < BAR_MILLIS;
  }

  /** For people. */
  public String text() {
    return new TextTable("事件", "每秒", "预警卡片", "未见", "p50", "p99", "最大", "判定（p99 < 2 秒）")
        .row(
            "%,d".formatted(events),
            "%,.0f".formatted(perSecond),
            "%,d".formatted(alerts),
            missing,
            "%,.0f 毫秒".formatted(p50),
            "%,.0f 毫秒".formatted(p99),
            "%,.0f 毫秒".formatted(max),
            met() ? "达到" : "未达到")
        .toString();
  }

  /** For scripts. */
  public String json() {
    return ("{\"events\":%d,\"eventsPerSecond\":%.1f,\"alerts\":%d,\"missing\":%d,"
            + "\"p50Millis\":%.1f,\"p99Millis\":%.1f,\"maxMillis\":%.1f,\"met\":%b}")
        .formatted(events, perSecond, alerts, missing, p50, p99, max, met());
  }
}
