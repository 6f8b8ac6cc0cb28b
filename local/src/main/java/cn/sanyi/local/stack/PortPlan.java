package cn.sanyi.local.stack;

import cn.sanyi.local.engines.ChildFailure;
import cn.sanyi.local.engines.Configured;
import cn.sanyi.local.engines.Ports;

/**
 * Ports to listen on; 0 asks for any free one.
 *
 * @param kafka loopback port of Kafka
 * @param clickHouse loopback HTTP port of ClickHouse
 * @param postgres loopback port of PostgreSQL
 * @param api port of the reporting API and console
 * @param ingest port of POST /v1/events
 */
public record PortPlan(int kafka, int clickHouse, int postgres, int api, int ingest) {
  private static final String LOOPBACK = "127.0.0.1";
  private static final int MOST = 65_535;

  /** Only free ports, for tests and measurements. */
  public static PortPlan anyFree() {
    return new PortPlan(0, 0, 0, 0, 0);
  }

  /**
   * Looks before anything is started; a port may still be taken in between.
   *
   * @param withIngest whether the ingest port is needed at all
   * @throws ChildFailure naming the occupied port and the option that changes it
   */
  public void requireFree(boolean withIngest) {
    settled(Plan.bind(), withIngest);
  }

  /**
   * Chooses ports where any will do and makes sure that the others are free.
   *
   * @param bind address that API and ingest listen on
   * @param withIngest whether the ingest port is needed at all
   * @throws ChildFailure naming the occupied port and the option that changes it
   */
  PortPlan settled(String bind, boolean withIngest) {
    if (withIngest && api != 0 && api == ingest) {
      throw new ChildFailure("接口与事件接收不能同用端口 " + api + "：请用 --api-port 或 --ingest-port 换一个");
    }
    return new PortPlan(
        Configured.kafka().isPresent() ? kafka : settle(LOOPBACK, kafka, "Kafka", "kafka"),
        Configured.clickHouse().isPresent()
            ? clickHouse
            : settle(LOOPBACK, clickHouse, "ClickHouse", "clickhouse"),
        Configured.postgres().isPresent()
            ? postgres
            : settle(LOOPBACK, postgres, "PostgreSQL", "postgres"),
        settle(bind, api, "接口与控制台", "api"),
        withIngest ? settle(bind, ingest, "事件接收", "ingest") : ingest);
  }

  private static int settle(String bind, int port, String title, String option) {
    if (port == 0) {
      return Ports.free();
    }
    if (port < 0 || port > MOST) {
      throw new ChildFailure("--%s-port 应在 0 到 %d 之间，现在是 %d".formatted(option, MOST, port));
    }
    if (!Ports.canBind(bind)) {
      throw new ChildFailure("SANYI_BIND=" + bind + " 不是本机的地址：请改为本机的一个地址，或去掉它（只在本机监听）");
    }
    if (!Ports.isFree(bind, port)) {
      throw new ChildFailure(
          "端口 %d（%s）已被占用：请停掉占用它的程序，或用 --%s-port（环境变量 SANYI_%s_PORT）换一个端口"
              .formatted(port, title, option, option.toUpperCase(java.util.Locale.ROOT)));
    }
    return port;
  }
}
