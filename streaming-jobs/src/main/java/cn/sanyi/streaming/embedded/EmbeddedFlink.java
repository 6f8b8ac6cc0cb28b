package cn.sanyi.streaming.embedded;

import org.apache.flink.configuration.BlobServerOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.JobManagerOptions;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;

/** Clusters in this process, for one job each, that listen nowhere. */
public final class EmbeddedFlink {
  private static final String LOOPBACK = "127.0.0.1";

  private EmbeddedFlink() {}

  /** What a job has to know of a cluster without servers, and the cluster itself of its start. */
  public static void close(Configuration conf) {
    // For the moment between their start and their end.
    conf.set(RestOptions.ADDRESS, LOOPBACK);
    conf.set(RestOptions.BIND_ADDRESS, LOOPBACK);
    conf.set(JobManagerOptions.BIND_HOST, LOOPBACK);
    conf.set(TaskManagerOptions.BIND_HOST, LOOPBACK);
    // What is large would go through the blob server, which is closed.
    conf.set(BlobServerOptions.OFFLOAD_MINSIZE, Integer.MAX_VALUE);
  }

  /** A cluster not yet started, whose configuration went through {@link #close}. */
  public static MiniCluster cluster(MiniClusterConfiguration configuration) {
    return new ClosedCluster(configuration);
  }
}
