package cn.sanyi.streaming.register;

import cn.sanyi.model.quarantine.Quarantined;
import cn.sanyi.warehouse.migration.WarehouseAddress;
import cn.sanyi.warehouse.row.Tables;
import cn.sanyi.wire.Topics;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;

/**
 * Asks the warehouse. Where it does not answer, the job tries again as after any failure.
 *
 * @param address of the warehouse
 */
public record RefusedInWarehouse(WarehouseAddress address) implements RefusedBefore {
  private static final String QUERY =
      "SELECT id FROM %s FINAL WHERE startsWith(id, ?) AND reason <> ?"
          .formatted(Tables.QUARANTINE.name());

  @Override
  public Set<String> places() {
    Set<String> places = new HashSet<>();
    try (Connection connection =
            DriverManager.getConnection(address.jdbcUrl(), address.properties());
        PreparedStatement query = connection.prepareStatement(QUERY)) {
      query.setString(1, Topics.REGISTERS + "/");
      query.setString(2, Quarantined.RESOLVED);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          places.add(row.getString(1));
        }
      }
      return places;
    } catch (SQLException e) {
      throw new IllegalStateException("the warehouse does not say which records were refused", e);
    }
  }
}
