package cn.sanyi.batch;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/** Lines for whoever waits: what is being done, and how long it has been. */
final class Progress {
  private final PrintStream out;
  private final InstantSource clock;
  private final Instant start;

  Progress(PrintStream out, InstantSource clock) {
    this.out = out;
    this.clock = clock;
    this.start = clock.instant();
  }

  void say(String what) {
    out.printf("[%6.1f 秒] %s%n", elapsed().toMillis() / 1000.0, what);
  }

  Duration elapsed() {
    return Duration.between(start, clock.instant());
  }

  /** Says how many of the first stage's tasks are done, at most ten times. */
  SparkListener tasks(int count) {
    return new SparkListener() {
      private int done;

      @Override
      public synchronized void onTaskEnd(SparkListenerTaskEnd end) {
        if (end.stageId() == 0) {
          done++;
          if (done * 10 / count > (done - 1) * 10 / count) {
            say("折叠并核对：" + done + "/" + count + " 分片");
          }
        }
      }
    };
  }
}
