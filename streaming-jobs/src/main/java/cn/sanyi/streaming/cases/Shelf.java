package cn.sanyi.streaming.cases;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.flink.util.function.BiConsumerWithException;

/** A bounded number of cases on the heap, those that have been quiet for longest first. */
final class Shelf {
  /** What an event takes encoded alone. */
  static final long ENCODED_BYTES = 250;

  /** What an event takes encoded and decoded. */
  static final long DECODED_BYTES = 1_000;

  /** What a case takes beside its events. */
  private static final long CASE_BYTES = 1_000;

  private final Map<String, CaseHistory> cases = new LinkedHashMap<>(1 << 12, 0.75f, true);
  private final long room;
  private final long perEvent;
  private long taken;

  /**
   * @param room bytes of heap, about
   * @param perEvent bytes that an event takes on this shelf, about
   */
  Shelf(long room, long perEvent) {
    this.room = room;
    this.perEvent = perEvent;
  }

  /** The case, which is no longer quiet, or null. */
  CaseHistory find(String caseId) {
    return cases.get(caseId);
  }

  void put(String caseId, CaseHistory theCase) {
    remove(caseId);
    theCase.bytesAtHand = CASE_BYTES + perEvent * theCase.events.size();
    taken += theCase.bytesAtHand;
    cases.put(caseId, theCase);
  }

  void remove(String caseId) {
    CaseHistory theCase = cases.remove(caseId);
    taken -= theCase == null ? 0 : theCase.bytesAtHand;
  }

  void clear() {
    cases.clear();
    taken = 0;
  }

  /** Shows every case. */
  void each(BiConsumerWithException<String, CaseHistory, Exception> visitor) throws Exception {
    for (Map.Entry<String, CaseHistory> each : cases.entrySet()) {
      visitor.accept(each.getKey(), each.getValue());
    }
  }

  /**
   * Lets go of the quietest where there are too many.
   *
   * @param stays the case that does not leave
   * @param leaves is shown each case that does
   * @return whether any left
   */
  boolean makeRoom(String stays, BiConsumerWithException<String, CaseHistory, Exception> leaves)
      throws Exception {
    if (taken <= room) {
      return false;
    }
    Iterator<Map.Entry<String, CaseHistory>> quietest = cases.entrySet().iterator();
    while (taken > room && quietest.hasNext()) {
      Map.Entry<String, CaseHistory> each = quietest.next();
      if (!each.getKey().equals(stays)) {
        leaves.accept(each.getKey(), each.getValue());
        taken -= each.getValue().bytesAtHand;
        quietest.remove();
      }
    }
    return true;
  }
}
