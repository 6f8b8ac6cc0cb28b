package cn.sanyi.streaming;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes over what versions left that kept all cases on the heap: the job runs once more as it ran
 * then, writes its state in the one form that every state backend reads, and stops. Reading Kafka
 * again from the beginning would not do: on the wall's clock every card would be raised anew today.
 */
final class Takeover {
  private static final Logger LOG = LoggerFactory.getLogger(Takeover.class);

  private static final long PAUSE_MILLIS = 200;

  private Takeover() {}

  /**
   * Does nothing where there is nothing to take over.
   *
   * @param job adds the job's graph
   */
  static void fromHeap(StreamingSettings settings, Consumer<StreamExecutionEnvironment> job)
      throws Exception {
    Optional<Folders> folders = Environments.folders(settings);
    if (folders.isEmpty()) {
      return;
    }
    Optional<Path> left = folders.get().newestOfHeap();
    if (left.isEmpty()) {
      return;
    }
    if (folders.get().newest().isEmpty()) {
      LOG.warn(
          "发现旧版本的检查点 {}（全部办件在内存中），正在转换为新格式；如因内存不足而退出，请用 SANYI_JVM_STREAMING=-Xmx12g 启动一次",
          left.get());
      convert(settings, job, left.get(), folders.get().checkpoints().resolve("converted"));
      LOG.warn("旧版本的检查点已转换，从原处继续");
    }
    // The new form goes before the old one from now on, even if this process ends here.
    folders.get().deleteThoseOfHeap();
  }

  private static void convert(
      StreamingSettings settings,
      Consumer<StreamExecutionEnvironment> job,
      Path checkpoint,
      Path target)
      throws Exception {
    StreamExecutionEnvironment env = Environments.onTheHeap(settings, checkpoint);
    job.accept(env);
    JobClient client = env.executeAsync("sanyi-takeover");
    while (true) {
      try {
        client
            .stopWithSavepoint(false, target.toUri().toString(), SavepointFormatType.CANONICAL)
            .get();
        return;
      } catch (ExecutionException e) {
        // Not all of its tasks run yet; or the job has failed, which its result says.
        if (client.getJobStatus().get().isTerminalState()) {
          client.getJobExecutionResult().get();
          throw e;
        }
        Thread.sleep(PAUSE_MILLIS);
      }
    }
  }
}
