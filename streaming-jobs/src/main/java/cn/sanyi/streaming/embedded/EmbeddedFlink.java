package cn.sanyi.streaming.embedded;

import java.util.stream.Stream;
import org.apache.flink.client.deployment.executors.LocalExecutor;
import org.apache.flink.configuration.BlobServerOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.DeploymentOptions;
import org.apache.flink.configuration.JobManagerOptions;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.core.execution.PipelineExecutor;
import org.apache.flink.core.execution.PipelineExecutorFactory;
import org.apache.flink.core.execution.PipelineExecutorServiceLoader;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** An environment whose jobs run in this process, each on a cluster that listens nowhere. */
public final class EmbeddedFlink {
  private static final String LOOPBACK = "127.0.0.1";

  private EmbeddedFlink() {}

  /**
   * @param parallelism of the jobs
   * @param settings of jobs and cluster
   */
  public static StreamExecutionEnvironment environment(int parallelism, Configuration settings) {
    Configuration conf = new Configuration(settings);
    conf.set(CoreOptions.DEFAULT_PARALLELISM, parallelism);
    conf.set(DeploymentOptions.TARGET, LocalExecutor.NAME);
    conf.set(DeploymentOptions.ATTACHED, true);
    // For the moment between their start and their end.
    conf.set(RestOptions.ADDRESS, LOOPBACK);
    conf.set(RestOptions.BIND_ADDRESS, LOOPBACK);
    conf.set(JobManagerOptions.BIND_HOST, LOOPBACK);
    conf.set(TaskManagerOptions.BIND_HOST, LOOPBACK);
    // What is large would go through the blob server, which is closed.
    conf.set(BlobServerOptions.OFFLOAD_MINSIZE, Integer.MAX_VALUE);
    return new StreamExecutionEnvironment(new Loader(), conf, EmbeddedFlink.class.getClassLoader());
  }

  /** Flink's own executor of local jobs, but on our cluster. */
  private static final class Loader
      implements PipelineExecutorServiceLoader, PipelineExecutorFactory {
    @Override
    public PipelineExecutorFactory getExecutorFactory(Configuration configuration) {
      return this;
    }

    @Override
    public Stream<String> getExecutorNames() {
      return Stream.of(getName());
    }

    @Override
    public String getName() {
      return LocalExecutor.NAME;
    }

    @Override
    public boolean isCompatibleWith(Configuration configuration) {
      return true;
    }

    @Override
    public PipelineExecutor getExecutor(Configuration configuration) {
      return LocalExecutor.createWithFactory(configuration, ClosedCluster::new);
    }
  }
}
