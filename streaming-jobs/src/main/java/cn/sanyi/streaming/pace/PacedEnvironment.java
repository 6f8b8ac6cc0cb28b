package cn.sanyi.streaming.pace;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.flink.client.deployment.executors.LocalExecutor;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.DeploymentOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.PipelineExecutor;
import org.apache.flink.core.execution.PipelineExecutorFactory;
import org.apache.flink.core.execution.PipelineExecutorServiceLoader;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamGraph;

/**
 * A local environment whose job is asked for a checkpoint where one is due. Flink's own period
 * knows no rest; asking takes the mini cluster itself, which only the executor gets to see.
 */
@SuppressWarnings("try") // what it is made from closes with InterruptedException
public final class PacedEnvironment extends StreamExecutionEnvironment {
  private final AtomicReference<MiniCluster> cluster;
  private final Duration interval;

  private PacedEnvironment(Here here, Configuration configuration, Duration interval) {
    super(here, configuration, null);
    this.cluster = here.cluster();
    this.interval = interval;
  }

  /**
   * An environment in this process.
   *
   * @param configuration in which Flink's own period must be set, for without one it takes no
   *     checkpoint at all
   * @param interval between checkpoints while little happens
   * @param clusters makes the cluster of each job
   */
  public static PacedEnvironment of(
      Configuration configuration,
      Duration interval,
      Function<MiniClusterConfiguration, MiniCluster> clusters) {
    Configuration local = new Configuration(configuration);
    local.set(DeploymentOptions.TARGET, LocalExecutor.NAME);
    local.set(DeploymentOptions.ATTACHED, true);
    FailedCommits.listen(local);
    return new PacedEnvironment(new Here(clusters, new AtomicReference<>()), local, interval);
  }

  @Override
  public JobClient executeAsync(StreamGraph graph) throws Exception {
    JobClient client = super.executeAsync(graph);
    Pacer pacer = Pacer.start(cluster.get(), client.getJobID(), interval);
    client.getJobExecutionResult().whenComplete((result, failure) -> pacer.end());
    return client;
  }

  /** Flink's own local executor, and a note of the cluster that it makes. */
  private record Here(
      Function<MiniClusterConfiguration, MiniCluster> clusters,
      AtomicReference<MiniCluster> cluster)
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
      return LocalExecutor.createWithFactory(
          configuration,
          settings -> {
            MiniCluster made = clusters.apply(settings);
            cluster.set(made);
            return made;
          });
    }
  }
}
