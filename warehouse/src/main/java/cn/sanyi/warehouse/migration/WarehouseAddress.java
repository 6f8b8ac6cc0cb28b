package cn.sanyi.warehouse.migration;

import java.io.Serializable;
import java.util.Map;
import java.util.Properties;

/**
 * Where ClickHouse is and who asks, from the environment.
 *
 * @param url {@code http://host:port}
 * @param user account
 * @param password its password; never printed
 * @param database database, {@code sanyi} unless told otherwise
 * @param cluster name of the cluster for replicated tables, or null on a single server
 */
public record WarehouseAddress(
    String url, String user, String password, String database, String cluster)
    implements Serializable {

  /** Reads SANYI_CLICKHOUSE, _USER, _PASSWORD, _DATABASE and _CLUSTER. */
  public static WarehouseAddress of(Map<String, String> environment) {
    String url = environment.get("SANYI_CLICKHOUSE");
    if (url == null || url.isBlank()) {
      throw new IllegalStateException(
          "未设置 SANYI_CLICKHOUSE（ClickHouse 地址，如 http://127.0.0.1:8123）");
    }
    return new WarehouseAddress(
        url,
        environment.getOrDefault("SANYI_CLICKHOUSE_USER", "default"),
        environment.getOrDefault("SANYI_CLICKHOUSE_PASSWORD", ""),
        environment.getOrDefault("SANYI_CLICKHOUSE_DATABASE", "sanyi"),
        environment.get("SANYI_CLICKHOUSE_CLUSTER"));
  }

  /** Whether its tables are those of a cluster. */
  public boolean clustered() {
    return cluster != null && !cluster.isBlank();
  }

  /** JDBC address of the database. */
  public String jdbcUrl() {
    return "jdbc:clickhouse:" + url + "/" + database;
  }

  /** JDBC address of the server, for creating the database. */
  public String serverJdbcUrl() {
    return "jdbc:clickhouse:" + url;
  }

  /** Properties for a JDBC connection; holds the password. */
  public Properties properties() {
    Properties properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    return properties;
  }

  @Override
  public String toString() {
    return url + "/" + database + " as " + user;
  }
}
