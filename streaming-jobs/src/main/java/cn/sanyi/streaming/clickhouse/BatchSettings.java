package cn.sanyi.streaming.clickhouse;

import java.io.Serializable;
import java.time.Duration;

/**
 * How rows are gathered. ClickHouse likes few large inserts; whoever watches an alert likes them
 * soon.
 *
 * @param rows a batch of so many rows is sent at once
 * @param interval batches of one table follow each other no faster than this, unless full
 * @param patience how long the first row after a pause waits for company
 */
public record BatchSettings(int rows, Duration interval, Duration patience)
    implements Serializable {
  /** 50,000 rows, twice a second, 50 ms. */
  public static BatchSettings standard() {
    return new BatchSettings(50_000, Duration.ofMillis(500), Duration.ofMillis(50));
  }
}
