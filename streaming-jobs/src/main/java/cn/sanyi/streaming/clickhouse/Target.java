package cn.sanyi.streaming.clickhouse;

import cn.sanyi.warehouse.row.Table;
import java.io.Serializable;

/**
 * Which table takes the rows. Serializable, because a sink travels to its task.
 *
 * @param <T> what a row holds
 */
public interface Target<T> extends Serializable {
  /** The table. */
  Table<T> table();

  /**
   * Rows with equal keys replace each other within a batch, the last one wins; null where every row
   * counts.
   */
  default Object key(T row) {
    return null;
  }
}
