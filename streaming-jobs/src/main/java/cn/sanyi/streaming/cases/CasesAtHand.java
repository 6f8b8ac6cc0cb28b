package cn.sanyi.streaming.cases;

import java.util.BitSet;
import java.util.function.Consumer;
import org.apache.flink.api.common.state.ValueState;

/**
 * The cases that something happens to now, on the heap before the state that holds all of them: a
 * case is read once when it comes to hand and written once when it leaves, or for a checkpoint. Of
 * those that have ended, of which little is told, only a few stay; who leaves first are those that
 * have been quiet for longest. Most cases live and end in between. Belongs to one task.
 */
final class CasesAtHand {
  /** Two megabytes of bits: two million cases leave nine strangers of ten unasked for. */
  private static final int MARKS = 1 << 24;

  /** A quarter of it. */
  static final long SHARE_OF_HEAP = -1;

  private final ValueState<CaseHistory> state;
  private final Consumer<String> turnTo;
  private final Shelf open;
  private final Shelf ended;
  private final BitSet written;

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
    long all = room == SHARE_OF_HEAP ? Runtime.getRuntime().maxMemory() / 4 / tasks : room;
    this.ended = new Shelf(all / 5, Shelf.ENCODED_BYTES);
    this.open = new Shelf(all - all / 5, Shelf.DECODED_BYTES);
    this.written = empty ? new BitSet(MARKS) : null;
  }

  /** The case that is turned to, or null where nothing is known of it. */
  CaseHistory find(String caseId) throws Exception {
    CaseHistory theCase = open.find(caseId);
    theCase = theCase == null ? ended.find(caseId) : theCase;
    if (theCase == null) {
      CaseHistory held = mayBeWritten(caseId) ? state.value() : null;
      if (held == null) {
        return null;
      }
      // The state may hand out what it holds itself, which is not ours to change.
      theCase = held.copy();
      put(caseId, theCase);
    }
    return theCase;
  }

  /** Takes in what became of the case that is turned to. */
  void keep(String caseId, CaseHistory theCase) throws Exception {
    theCase.unwritten = true;
    put(caseId, theCase);
  }

  /** Forgets the case that is turned to, without a look at it. */
  void forget(String caseId) {
    open.remove(caseId);
    ended.remove(caseId);
    state.clear();
  }

  /** Writes what is not written yet, and turns to nobody in particular. */
  void writeAll() throws Exception {
    open.each(this::write);
    ended.each(this::write);
  }

  /** Writes what is not written yet and lets go of all. */
  void release() throws Exception {
    writeAll();
    open.clear();
    ended.clear();
  }

  private void put(String caseId, CaseHistory theCase) throws Exception {
    boolean over = theCase.forgetAt != CaseHistory.NEVER;
    if (over) {
      theCase.stayEncoded();
    }
    (over ? open : ended).remove(caseId);
    Shelf shelf = over ? ended : open;
    shelf.put(caseId, theCase);
    if (shelf.makeRoom(caseId, this::write)) {
      turnTo.accept(caseId);
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
