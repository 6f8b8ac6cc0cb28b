package cn.sanyi.streaming.cases;

import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Cases that need not stay decoded, but had better for a moment: what comes after a closing, the
 * delivery above all, mostly comes soon. The longest waiting gives its memory back for a newcomer.
 */
final class RecentCases {
  private static final int ROOM = 1 << 15;

  private final Queue<CaseHistory> cases = new ArrayDeque<>(ROOM);

  void add(CaseHistory theCase) {
    if (cases.size() == ROOM) {
      cases.remove().rest();
    }
    cases.add(theCase);
  }
}
