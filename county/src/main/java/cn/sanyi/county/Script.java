package cn.sanyi.county;

import cn.sanyi.model.event.EventType;
import java.util.Arrays;

/**
 * All that will be reported about one case: its drafts, in the order in which they were thought of.
 */
final class Script {
  private Draft[] drafts = new Draft[64];
  private int size;
  private int numbers;

  /** Prepares for another case. */
  void clear() {
    size = 0;
    numbers = 0;
  }

  int size() {
    return size;
  }

  Draft get(int place) {
    return drafts[place];
  }

  /** Events so far; each has drafts of its own number. */
  int numbers() {
    return numbers;
  }

  /** A new event. */
  Draft add(EventType type, long at) {
    Draft draft = next();
    draft.clear(numbers++, type, at);
    return draft;
  }

  /** A further saying about an event: a repeat, a revision, a withdrawal. */
  Draft again(Draft original) {
    Draft draft = next();
    draft.copy(original);
    return draft;
  }

  /** The first draft of a type, or null. */
  Draft first(EventType type) {
    for (int i = 0; i < size; i++) {
      if (drafts[i].type == type) {
        return drafts[i];
      }
    }
    return null;
  }

  private Draft next() {
    if (size == drafts.length) {
      drafts = Arrays.copyOf(drafts, 2 * size);
    }
    if (drafts[size] == null) {
      drafts[size] = new Draft();
    }
    return drafts[size++];
  }
}
