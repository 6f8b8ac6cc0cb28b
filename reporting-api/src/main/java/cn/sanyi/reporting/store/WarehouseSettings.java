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
 * @param connections most queries at one time; 0 for as many as there are cores
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
  private static final int FEWEST = 2;

  /** How many queries the engine is asked at one time: it has no more than its cores to give. */
  int atOnce() {
    return connections > 0
        ? connections
        : Math.max(FEWEST, Runtime.getRuntime().availableProcessors());
  }

  @Override
  public String toString() {
    return url + "/" + database + " as " + user;
  }
}
