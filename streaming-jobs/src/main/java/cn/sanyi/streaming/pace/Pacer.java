package cn.sanyi.streaming.pace;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.JobID;
import org.apache.flink.core.execution.CheckpointType;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks a job for its checkpoints, until it ends. */
final class Pacer {
  private static final Logger LOG = LoggerFactory.getLogger(Pacer.class);

  private static final long LOOK_MILLIS = 200;

  private final MiniCluster cluster;
  private final JobID job;
  private final Pace pace;
  private final ScheduledExecutorService thread;
  private CompletableFuture<Long> running = CompletableFuture.completedFuture(null);

  private Pacer(MiniCluster cluster, JobID job, Duration interval) {
    this.cluster = cluster;
    this.job = job;
    this.pace = new Pace(interval, Changes.count(), now());
    this.thread =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "checkpoint-pace");
              thread.setDaemon(true);
              return thread;
            });
  }

  /** Starts to look several times a second; ended by {@link #end}. */
  static Pacer start(MiniCluster cluster, JobID job, Duration interval) {
    Pacer pacer = new Pacer(cluster, job, interval);
    pacer.thread.scheduleWithFixedDelay(
        pacer::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    return pacer;
  }

  void end() {
    thread.shutdownNow();
  }

  private void look() {
    long changes = Changes.count();
    if (!pace.due(changes, now()) || !running.isDone()) {
      return;
    }
    pace.begin(changes, now());
    running =
        cluster
            .triggerCheckpoint(job, CheckpointType.DEFAULT)
            .whenCompleteAsync((number, failure) -> told(failure), thread);
  }

  /** Tried again after the interval: a job that is just starting again cannot take one. */
  private void told(Throwable failure) {
    if (failure == null) {
      pace.complete();
    } else {
      LOG.debug("no checkpoint this time", failure);
    }
  }

  private static long now() {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
  }
}
