package cn.sanyi.streaming;

import cn.sanyi.model.secret.Secrets;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the job in this process, or on the cluster that SANYI_FLINK names, until it ends. Embedded
 * it resumes from the newest checkpoint, and goes on from it after a failure; a job that cannot run
 * ends the process with status 1, because whoever watches a local run must see it.
 */
public final class StreamingMain {
  private static final Logger LOG = LoggerFactory.getLogger(StreamingMain.class);

  private static final long CANCEL_SECONDS = 20;

  private StreamingMain() {}

  /** Takes no arguments: the environment says everything. */
  public static void main(String[] args) {
    int status = 1;
    try {
      Secrets.require(System.getenv());
      run(StreamingSettings.of(System.getenv()));
      status = 0;
    } catch (IllegalStateException | IllegalArgumentException e) {
      LOG.error("流处理未能启动：{}", e.getMessage());
    } catch (ExecutionException e) {
      LOG.error("流处理作业失败，进程退出", e.getCause());
    } catch (Exception e) {
      LOG.error("流处理作业失败，进程退出", e);
    }
    // Flink's and Kafka's threads may linger after a failure; the supervisor waits for the status.
    Runtime.getRuntime().halt(status);
  }

  private static void run(StreamingSettings settings) throws Exception {
    Takeover.fromHeap(settings, env -> Production.addTo(env, settings));
    StreamExecutionEnvironment env = Environments.of(settings);
    Production.addTo(env, settings);
    JobClient job = env.executeAsync("sanyi-streaming");
    awaitRunning(job);
    if (settings.remote()) {
      // Whoever stops this process means the job, which would live on in the cluster.
      Runtime.getRuntime().addShutdownHook(new Thread(() -> cancel(job), "cancel-job"));
    }
    System.out.println("STREAMING READY");
    job.getJobExecutionResult().get();
  }

  private static void cancel(JobClient job) {
    try {
      job.cancel().get(CANCEL_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      LOG.error("集群上的作业 {} 没有取消，请用 flink cancel 取消", job.getJobID(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void awaitRunning(JobClient job) throws Exception {
    JobStatus status = job.getJobStatus().get();
    while (status != JobStatus.RUNNING && !status.isTerminalState()) {
      Thread.sleep(50);
      status = job.getJobStatus().get();
    }
  }
}
