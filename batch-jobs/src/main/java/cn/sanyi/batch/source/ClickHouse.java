package cn.sanyi.batch.source;

import cn.sanyi.model.catalogue.Catalogue;
import cn.sanyi.model.item.ServiceItem;
import cn.sanyi.model.organisation.Organisation;
import cn.sanyi.warehouse.migration.WarehouseAddress;
import cn.sanyi.warehouse.row.Table;
import cn.sanyi.warehouse.row.Tables;
import java.io.Serializable;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** The warehouse by JDBC. */
public final class ClickHouse implements CaseSource, Serializable {
  private static final int ROWS_PER_INSERT = 10_000;

  private final WarehouseAddress address;

  /** The warehouse at an address. */
  public ClickHouse(WarehouseAddress address) {
    this.address = address;
  }

  @Override
  public Cases open(Split split) {
    return new StoredCases(this, split);
  }

  /** A new connection; the caller closes it. */
  Connection connect() throws SQLException {
    Properties properties = address.properties();
    // Rows travel in binary both ways.
    properties.setProperty("beta.row_binary_for_simple_insert", "true");
    return DriverManager.getConnection(address.jdbcUrl(), properties);
  }

  /** Number of raw events, repeats not yet merged included: good for choosing splits. */
  public long countEvents() {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT count() FROM raw_event")) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw unavailable(e);
    }
  }

  @Override
  public Instant toldUntil() {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT toUnixTimestamp64Milli(max(coalesce(recorded_at, occurred_at)))"
                    + " FROM raw_event")) {
      row.next();
      return Instant.ofEpochMilli(row.getLong(1));
    } catch (SQLException e) {
      throw unavailable(e);
    }
  }

  /** All versions of all items and organisations. */
  public Catalogue catalogue() {
    Catalogue catalogue = new Catalogue();
    for (ServiceItem item : rows(Tables.ITEM)) {
      catalogue.add(item);
    }
    for (Organisation organisation : rows(Tables.ORGANISATION)) {
      catalogue.add(organisation);
    }
    return catalogue;
  }

  /** Every row of a table as it stands; for small tables. */
  public <T> List<T> rows(Table<T> table) {
    List<T> rows = new ArrayList<>();
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(table.select())) {
      while (row.next()) {
        rows.add(table.read(row));
      }
      return rows;
    } catch (SQLException e) {
      throw unavailable(e);
    }
  }

  /** Inserts rows; a repeat is harmless, because the key names the row. */
  public <T> void insert(Table<T> table, List<T> rows) {
    try (Connection connection = connect();
        PreparedStatement statement = connection.prepareStatement(table.insert())) {
      for (int from = 0; from < rows.size(); from += ROWS_PER_INSERT) {
        for (T row : rows.subList(from, Math.min(rows.size(), from + ROWS_PER_INSERT))) {
          table.bind(statement, row);
          statement.addBatch();
        }
        statement.executeBatch();
      }
    } catch (SQLException e) {
      throw unavailable(e);
    }
  }

  IllegalStateException unavailable(SQLException e) {
    return new IllegalStateException("数据仓库 " + address + " 读写失败：" + e.getMessage(), e);
  }
}
