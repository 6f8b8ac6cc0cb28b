package cn.sanyi.ingest.door;

import java.util.concurrent.atomic.AtomicLong;

/** The memory that all bodies at work share. Thread-safe. */
final class BodyPool {
  private final AtomicLong free;

  BodyPool(long bytes) {
    free = new AtomicLong(bytes);
  }

  /** Takes so much, or nothing and false. */
  boolean take(long bytes) {
    return free.getAndUpdate(left -> left >= bytes ? left - bytes : left) >= bytes;
  }

  void giveBack(long bytes) {
    free.addAndGet(bytes);
  }

  long free() {
    return free.get();
  }
}
