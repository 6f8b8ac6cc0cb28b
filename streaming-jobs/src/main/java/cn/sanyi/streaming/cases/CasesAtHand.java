package cn.sanyi.streaming.cases;

import java.util.BitSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.flink.api.common.state.ValueState;

/**
 * The cases that something happens to now, on the heap before the state that holds all of them: a
 * case is read once when it comes to hand and written once when it leaves, or for a checkpoint. Who
 * leaves first are the cases that have ended, for little is told of them; of them and then of the
 * others those that have been quiet for longest. Most cases live and end in between. Belongs to one
 * task.
 */
final class CasesAtHand {
  /**
   * What an event at hand takes: encoded and decoded, or of a case that has ended encoded alone.
   */
  private static final long EVENT_BYTES = 1_000;

  private static final long ENCODED_BYTES = 250;

  /** What a case takes beside its events. */
  private static final long CASE_BYTES = 1_000;

  /** Two megabytes of bits: two million cases leave nine strangers of ten unasked for. */
  private static final int MARKS = 1 << 24;

  /** A quarter of it. */
  static final long SHARE_OF_HEAP = -1;

  private final ValueState<CaseHistory> state;
  private final Consumer<String> turnTo;
  private final long room;
  private final Map<String, CaseHistory> open = quietestFirst();
  private final Map<String, CaseHistory> ended = quietestFirst();
  private final BitSet written;
  private long taken;

  /**
   * @param state of the case that is turned to
   * @param turnTo makes a case the one that the state is of
   * @param room bytes of heap, about, or SHARE_OF_HEAP
   * @param tasks how many may share the heap
   * @param empty whether the state holds nothing yet: then a case that was never written need not
   *     be looked for, which most cases of a backlog would be in vain
   */
  CasesAtHand(
      ValueState<CaseHistory> state, Consumer<String> turnTo, long room, int tasks, boolean empty) {
    this.state = state;
    this.turnTo = turnTo;
    this.room = room == SHARE_OF_HEAP ? Runtime.getRuntime().maxMemory() / 4 / tasks : room;
    this.written = empty ? new BitSet(MARKS) : null;
  }

  /** The case that is turned to, or null where nothing is known of it. */
  CaseHistory find(String caseId) throws Exception {
    CaseHistory theCase = open.get(caseId);
    theCase = theCase == null ? ended.get(caseId) : theCase;
    if (theCase == null) {
      CaseHistory held = mayBeWritten(caseId) ? state.value() : null;
      if (held == null) {
        return null;
      }
      // The state may hand out what it holds itself, which is not ours to change.
      theCase = held.copy();
      put(caseId, theCase);
      makeRoom(caseId);
    }
    return theCase;
  }

  /** Takes in what became of the case that is turned to. */
  void keep(String caseId, CaseHistory theCase) throws Exception {
    taken -= theCase.bytesAtHand;
    put(caseId, theCase);
    theCase.unwritten = true;
    makeRoom(caseId);
  }

  /** Forgets the case that is turned to. */
  void forget(String caseId) {
    for (Map<String, CaseHistory> each : List.of(open, ended)) {
      CaseHistory theCase = each.remove(caseId);
      taken -= theCase == null ? 0 : theCase.bytesAtHand;
    }
    state.clear();
  }

  /** Writes what is not written yet, and turns to nobody in particular. */
  void writeAll() throws Exception {
    for (Map<String, CaseHistory> some : List.of(open, ended)) {
      for (Map.Entry<String, CaseHistory> each : some.entrySet()) {
        write(each.getKey(), each.getValue());
      }
    }
  }

  /** Writes what is not written yet and lets go of all. */
  void release() throws Exception {
    writeAll();
    open.clear();
    ended.clear();
    taken = 0;
  }

  private void put(String caseId, CaseHistory theCase) {
    boolean over = theCase.forgetAt != CaseHistory.NEVER;
    (over ? open : ended).remove(caseId);
    (over ? ended : open).put(caseId, theCase);
    if (over) {
      theCase.stayEncoded();
    }
    long perEvent = over ? ENCODED_BYTES : EVENT_BYTES;
    theCase.bytesAtHand = CASE_BYTES + perEvent * theCase.events.size();
    taken += theCase.bytesAtHand;
  }

  private void makeRoom(String turnedTo) throws Exception {
    if (taken <= room) {
      return;
    }
    makeRoom(ended, turnedTo);
    makeRoom(open, turnedTo);
    turnTo.accept(turnedTo);
  }

  /** Lets go of the quietest, but not of the case that is turned to. */
  private void makeRoom(Map<String, CaseHistory> cases, String turnedTo) throws Exception {
    Iterator<Map.Entry<String, CaseHistory>> quietest = cases.entrySet().iterator();
    while (taken > room && quietest.hasNext()) {
      Map.Entry<String, CaseHistory> each = quietest.next();
      if (!each.getKey().equals(turnedTo)) {
        write(each.getKey(), each.getValue());
        taken -= each.getValue().bytesAtHand;
        quietest.remove();
      }
    }
  }

  private void write(String caseId, CaseHistory theCase) throws Exception {
    if (theCase.unwritten) {
      turnTo.accept(caseId);
      state.update(theCase.copy());
      mark(caseId);
      theCase.unwritten = false;
    }
  }

  private static Map<String, CaseHistory> quietestFirst() {
    return new LinkedHashMap<>(1 << 12, 0.75f, true);
  }

  private boolean mayBeWritten(String caseId) {
    return written == null || written.get(Math.floorMod(spread(caseId), MARKS));
  }

  private void mark(String caseId) {
    if (written != null) {
      written.set(Math.floorMod(spread(caseId), MARKS));
    }
  }

  /** Ids differ in their last digits mostly, which a text's own hash hardly spreads. */
  private static int spread(String caseId) {
    int hash = caseId.hashCode() * 0x9E3779B9;
    return hash ^ hash >>> 16;
  }
}
