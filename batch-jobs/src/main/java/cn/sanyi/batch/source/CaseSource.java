package cn.sanyi.batch.source;

import java.io.Serializable;
import java.time.Instant;
import java.util.Iterator;

/** Where cases come from; travels to Spark's tasks. */
public interface CaseSource extends Serializable {
  /** The cases of one split, each once. To be closed, also when not read to the end. */
  Cases open(Split split);

  /**
   * Up to when the sources have told: the latest instant at which anything was recorded. The
   * stream's clock has reached it, so a card that fires up to it must be there.
   */
  Instant toldUntil();

  /** Cases, one after another; nothing is held but the one at hand. */
  interface Cases extends Iterator<CaseInput>, AutoCloseable {
    @Override
    void close();
  }
}
