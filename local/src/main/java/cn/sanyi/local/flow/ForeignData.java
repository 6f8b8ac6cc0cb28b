package cn.sanyi.local.flow;

import cn.sanyi.local.engines.ChildFailure;
import cn.sanyi.local.engines.Configured;
import cn.sanyi.warehouse.migration.WarehouseAddress;
import cn.sanyi.wire.KafkaAccess;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** What configured engines hold already: a simulated county is never poured into it. */
public final class ForeignData {
  private ForeignData() {}

  /**
   * Looks before anything is started that would write.
   *
   * @throws ChildFailure if a configured Kafka or ClickHouse holds data, or does not answer
   */
  public static void requireNone() {
    Configured.kafka()
        .ifPresent(
            kafka ->
                refuse(
                    "SANYI_KAFKA", Absorption.published(KafkaAccess.of(kafka.environment()::get))));
    Configured.clickHouse()
        .ifPresent(
            warehouse ->
                refuse("SANYI_CLICKHOUSE", stored(WarehouseAddress.of(warehouse.environment()))));
  }

  private static void refuse(String name, long records) {
    if (records > 0) {
      throw new ChildFailure(
          "%s 所指的引擎里已有 %,d 条数据：演示只写入空的引擎，请取消这项设置或换空的引擎".formatted(name, records));
    }
  }

  private static long stored(WarehouseAddress address) {
    try (Connection connection =
            DriverManager.getConnection(address.serverJdbcUrl(), address.properties());
        PreparedStatement query =
            connection.prepareStatement(
                "SELECT sum(total_rows) FROM system.tables WHERE database = ? AND name = 'raw_event'")) {
      query.setString(1, address.database());
      try (ResultSet rows = query.executeQuery()) {
        return rows.next() ? rows.getLong(1) : 0;
      }
    } catch (SQLException e) {
      throw new ChildFailure("ClickHouse " + address.url() + " 没有应答：" + e.getMessage(), e);
    }
  }
}
