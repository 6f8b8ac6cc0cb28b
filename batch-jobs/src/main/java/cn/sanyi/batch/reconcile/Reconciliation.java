package cn.sanyi.batch.reconcile;

import java.util.List;

/**
 * How stream and batch compare.
 *
 * @param rowsCompared cases of either side
 * @param rowsDiffering cases whose facts differ, or that one side lacks
 * @param cardsDiffering cards that differ, or that one side lacks
 * @param first the first differing ones in the order of their cases, with column and both values
 */
public record Reconciliation(
    long rowsCompared, long rowsDiffering, long cardsDiffering, List<Difference> first) {

  public Reconciliation {
    first = List.copyOf(first);
  }

  /**
   * One case that differs.
   *
   * @param caseId the case
   * @param what Chinese sentence
   */
  public record Difference(String caseId, String what) {}

  /** Whether stream and batch agree on everything. */
  public boolean agrees() {
    return rowsDiffering == 0 && cardsDiffering == 0;
  }
}
