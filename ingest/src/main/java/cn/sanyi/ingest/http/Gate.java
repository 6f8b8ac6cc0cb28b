package cn.sanyi.ingest.http;

import cn.sanyi.ingest.door.Problem;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Lets one request through at a time, to be parsed and taken, and a few wait: what is parsed takes
 * several times its bytes, and a waiting thread is one that others need.
 */
final class Gate {
  private static final int WAITING = 32;
  private static final int SECONDS = 10;
  private final Semaphore places = new Semaphore(WAITING + 1);
  private final ReentrantLock lock = new ReentrantLock(true);

  /** Does the work; {@link RefusedException} where too many wait, or for too long. */
  <T> T through(Supplier<T> work) {
    if (!places.tryAcquire()) {
      throw busy();
    }
    try {
      if (!lock.tryLock(SECONDS, TimeUnit.SECONDS)) {
        throw busy();
      }
      try {
        return work.get();
      } finally {
        lock.unlock();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw busy();
    } finally {
      places.release();
    }
  }

  private static RefusedException busy() {
    return new RefusedException(Problem.busy("等候处理的请求太多；本次请求一条也没有记下，请稍后原样重发"));
  }
}
