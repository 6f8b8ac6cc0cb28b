package cn.sanyi.streaming.clickhouse;

import java.io.Serializable;
import java.time.Duration;

/**
 * How rows are gathered. ClickHouse likes few large inserts; whoever watches an alert likes them
 * soon. The sender may be busy only a share of the time: so under load batches grow, and of a
 * case's facts only the last in each is written.
 *
 * @param rows a batch of so many rows is sent at once
 * @param interval batches of one table follow each other no faster than this, unless full
 * @param patience how long the first row after a pause waits for company; when none came for so
 *     long, the batch is sent
 * @param idle while rows keep coming, an insert that took t is followed by the next no sooner than
 *     t times this, unless full
 * @param longest but no later than this
 */
public record BatchSettings(
    int rows, Duration interval, Duration patience, int idle, Duration longest)
    implements Serializable {
  /**
   * 500,000 rows, twice a second, 50 ms, busy a sixteenth of the time, five seconds apart at most.
   */
  public static BatchSettings standard() {
    return new BatchSettings(
        500_000, Duration.ofMillis(500), Duration.ofMillis(50), 15, Duration.ofSeconds(5));
  }
}
