package cn.sanyi.batch.source;

import java.io.Serializable;
import java.util.Iterator;

/** Where cases come from; travels to Spark's tasks. */
public interface CaseSource extends Serializable {
  /** The cases of one split, each once. To be closed, also when not read to the end. */
  Cases open(Split split);

  /** Cases, one after another; nothing is held but the one at hand. */
  interface Cases extends Iterator<CaseInput>, AutoCloseable {
    @Override
    void close();
  }
}
