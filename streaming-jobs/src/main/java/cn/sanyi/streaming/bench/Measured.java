package cn.sanyi.streaming.bench;

/**
 * What was measured.
 *
 * @param events records in the backlog
 * @param source events per second of the source, decoded and discarded
 * @param pipeline events per second until every row was visible
 */
record Measured(long events, double source, double pipeline) {
  /** The bar below which the pipeline is too slow beside its own source. */
  static final double BAR = 0.15;

  double ratio() {
    return pipeline / source;
  }

  boolean reached() {
    return ratio() >= BAR;
  }

  String text() {
    return """
        Kafka → 解码 → 丢弃            %,12.0f 条/秒
        Kafka → 折叠、规则 → ClickHouse %,12.0f 条/秒
        比值 %.3f（不低于 %.2f：%s），积压 %,d 条"""
        .formatted(source, pipeline, ratio(), BAR, reached() ? "达到" : "未达到", events);
  }

  String json() {
    return String.format(
        java.util.Locale.ROOT,
        "{\"bench\":\"pipeline\",\"events\":%d,\"sourceEventsPerSecond\":%.0f,"
            + "\"pipelineEventsPerSecond\":%.0f,\"ratio\":%.4f,\"bar\":%.2f,\"reached\":%b}",
        events,
        source,
        pipeline,
        ratio(),
        BAR,
        reached());
  }
}
