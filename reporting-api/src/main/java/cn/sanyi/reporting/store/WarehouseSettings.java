package cn.sanyi.reporting.store;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the warehouse is and how much of it one process may use.
 *
 * @param url {@code http://host:port}
 * @param user account
 * @param password its password; never printed
 * @param database database
 * @param connections most queries at one time
 * @param queryTimeout longest time of one query
 */
@ConfigurationProperties("sanyi.warehouse")
record WarehouseSettings(
    String url,
    String user,
    String password,
    String database,
    int connections,
    Duration queryTimeout) {
  @Override
  public String toString() {
    return url + "/" + database + " as " + user;
  }
}
