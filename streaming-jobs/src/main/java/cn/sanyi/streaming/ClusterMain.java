package cn.sanyi.streaming;

import cn.sanyi.model.secret.Secrets;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Entry for {@code flink run} and application mode: the cluster's configuration decides about
 * parallelism, state backend, restarts and where to resume.
 */
public final class ClusterMain {
  private ClusterMain() {}

  /** Takes no arguments: the environment says everything. */
  public static void main(String[] args) throws Exception {
    Secrets.require(System.getenv());
    StreamingSettings settings = StreamingSettings.of(System.getenv());
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.getExecutionEnvironment(Environments.job(settings));
    Production.addTo(env, settings);
    env.execute("sanyi-streaming");
  }
}
