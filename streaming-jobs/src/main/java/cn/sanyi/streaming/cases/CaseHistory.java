package cn.sanyi.streaming.cases;

import cn.sanyi.model.event.CaseEvent;
import cn.sanyi.model.event.Operation;
import cn.sanyi.model.fold.Fold;
import cn.sanyi.warehouse.row.CardRow;
import cn.sanyi.wire.CaseCodec;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * All that is remembered of one case. A POJO in Flink's sense (public, mutable, no Kryo), so that
 * it can evolve. Events stay encoded: a sixth of the memory, and a checkpoint copies bytes.
 */
public final class CaseHistory {
  /** No such instant. */
  static final long NEVER = Long.MAX_VALUE;

  /** One encoded event per (eventId, revision), in order of arrival. */
  public List<byte[]> events = new ArrayList<>(4);

  /** Cards as last written, revoked ones too; see {@link CardRow} for why they are flat. */
  public List<CardRow> cards = new ArrayList<>(0);

  /** The case's own clock: the latest epoch ms at which one of its events was written down. */
  public long clock = Long.MIN_VALUE;

  /** When it is woken for its cards, by the job's clock, or NEVER; maybe earlier than needed. */
  public long wakeAt = NEVER;

  /** When cards have to be looked at next, by the job's clock, or NEVER. */
  public long judgeAt = NEVER;

  /** When it is forgotten, by the job's clock, or NEVER while it is open. */
  public long forgetAt = NEVER;

  /** On the wall's clock: whether history of it came that has not yet settled. */
  public boolean loading;

  /** On the wall's clock: whether its cards have once been judged as of the present. */
  public boolean live;

  /** The events decoded, kept only while the case is at hand; not part of the state. */
  private transient List<CaseEvent> decoded;

  /** Whether it changed since its state was written; for {@link CasesAtHand}. */
  transient boolean unwritten;

  /** What it was last weighed at, or 0 where it is not at hand; for {@link CasesAtHand}. */
  transient long bytesAtHand;

  /** For Flink. */
  public CaseHistory() {}

  /** The events in order of arrival. */
  List<CaseEvent> decoded() {
    if (decoded == null) {
      List<CaseEvent> all = new ArrayList<>(events.size() + 4);
      String caseId = null;
      for (byte[] bytes : events) {
        CaseEvent event = CaseCodec.event(bytes, caseId);
        caseId = event.caseId();
        all.add(event);
      }
      decoded = all;
    }
    return decoded;
  }

  /** Lets go of the events decoded: nothing more is expected of the case. */
  void stayEncoded() {
    decoded = null;
  }

  /**
   * Takes an event in, unless it was seen already.
   *
   * <p>Two contents under one (eventId, revision) are one event told twice: the one that the fold
   * prefers is kept, whichever came first.
   *
   * @return whether anything changed
   */
  boolean admit(CaseEvent event, byte[] bytes) {
    List<CaseEvent> known = decoded();
    for (int i = 0; i < known.size(); i++) {
      CaseEvent other = known.get(i);
      if (other.entry().revision() == event.entry().revision()
          && other.entry().eventId().equals(event.entry().eventId())) {
        if (other.equals(event) || prevails(other, event)) {
          return false;
        }
        known.set(i, event);
        events.set(i, bytes);
        return true;
      }
    }
    known.add(event);
    events.add(bytes);
    return true;
  }

  /** Whether an event of the case names one of these items, units or windows. */
  boolean names(Set<String> codes) {
    for (byte[] bytes : events) {
      CaseEvent event = CaseCodec.event(bytes, null);
      if (codes.contains(event.desk().itemCode())
          || codes.contains(event.desk().unitCode())
          || codes.contains(event.desk().windowCode())) {
        return true;
      }
    }
    return false;
  }

  private static boolean prevails(CaseEvent one, CaseEvent other) {
    List<CaseEvent> standing = Fold.timeline(List.of(one, other));
    if (!standing.isEmpty()) {
      return standing.get(0).equals(one);
    }
    // A deletion stands. Of two, the fold sees no difference; any rule without regard to order
    // does.
    boolean bothDeleted = one.entry().operation() == other.entry().operation();
    return bothDeleted
        ? one.content().compareTo(other.content()) <= 0
        : one.entry().operation() == Operation.DELETE;
  }

  /**
   * Whether time passes for it as its events were written down and not as the wall's clock goes: so
   * long as it is known by its history alone. Then the cards come and go as they would have done
   * had the job been there.
   */
  boolean onItsOwnTime() {
    return loading && !live;
  }

  /** When time alone may change its cards next, by the job's clock, or NEVER in its memory. */
  long wakesNext() {
    return loading || judgeAt >= forgetAt ? NEVER : judgeAt;
  }

  /** What belongs to the state, apart from this one; bytes and rows are never changed. */
  CaseHistory copy() {
    CaseHistory copy = new CaseHistory();
    copy.events = new ArrayList<>(events);
    copy.cards = new ArrayList<>(cards);
    copy.clock = clock;
    copy.wakeAt = wakeAt;
    copy.judgeAt = judgeAt;
    copy.forgetAt = forgetAt;
    copy.loading = loading;
    copy.live = live;
    return copy;
  }
}
