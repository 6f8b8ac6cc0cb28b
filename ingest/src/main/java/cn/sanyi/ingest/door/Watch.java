package cn.sanyi.ingest.door;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Looks four times a second whether bodies still come fast enough. One thread for all of them. */
final class Watch implements AutoCloseable {
  private static final int MILLIS = 250;
  private final Set<Intake> watched = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "slow-bodies");
            thread.setDaemon(true);
            return thread;
          });

  Watch() {
    timer.scheduleWithFixedDelay(this::look, MILLIS, MILLIS, TimeUnit.MILLISECONDS);
  }

  void add(Intake intake) {
    watched.add(intake);
  }

  void remove(Intake intake) {
    watched.remove(intake);
  }

  private void look() {
    watched.forEach(Intake::endIfTooSlow);
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
