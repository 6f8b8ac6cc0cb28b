package cn.sanyi.local.command;

import cn.sanyi.local.stack.PortPlan;
import picocli.CommandLine.Option;

/** Ports that users may choose; each has an environment variable. */
final class PortOptions {
  @Option(
      names = "--kafka-port",
      paramLabel = "端口",
      defaultValue = "${env:SANYI_KAFKA_PORT}",
      description = "Kafka 端口；0 为任意空闲端口（SANYI_KAFKA_PORT）。")
  private Integer kafka;

  @Option(
      names = "--clickhouse-port",
      paramLabel = "端口",
      defaultValue = "${env:SANYI_CLICKHOUSE_PORT}",
      description = "ClickHouse 的 HTTP 端口（SANYI_CLICKHOUSE_PORT）。")
  private Integer clickHouse;

  @Option(
      names = "--postgres-port",
      paramLabel = "端口",
      defaultValue = "${env:SANYI_POSTGRES_PORT}",
      description = "PostgreSQL 端口（SANYI_POSTGRES_PORT）。")
  private Integer postgres;

  @Option(
      names = "--api-port",
      paramLabel = "端口",
      defaultValue = "${env:SANYI_API_PORT}",
      description = "接口与控制台端口，默认 8080（SANYI_API_PORT）。")
  private Integer api;

  @Option(
      names = "--ingest-port",
      paramLabel = "端口",
      defaultValue = "${env:SANYI_INGEST_PORT}",
      description = "事件接收（POST /v1/events）端口，默认 8081（SANYI_INGEST_PORT）。")
  private Integer ingest;

  /** The engines' customary ports where nothing is chosen. */
  PortPlan customary() {
    return new PortPlan(
        or(kafka, 9092), or(clickHouse, 8123), or(postgres, 5432), or(api, 8080), or(ingest, 8081));
  }

  /** Any free ports for the engines where nothing is chosen, so that they are in nobody's way. */
  PortPlan unobtrusive() {
    return new PortPlan(
        or(kafka, 0), or(clickHouse, 0), or(postgres, 0), or(api, 8080), or(ingest, 8081));
  }

  private static int or(Integer chosen, int otherwise) {
    return chosen == null ? otherwise : chosen;
  }
}
