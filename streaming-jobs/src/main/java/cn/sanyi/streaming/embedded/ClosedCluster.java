package cn.sanyi.streaming.embedded;

import org.apache.flink.runtime.dispatcher.SessionDispatcherFactory;
import org.apache.flink.runtime.dispatcher.runner.DefaultDispatcherRunnerFactory;
import org.apache.flink.runtime.entrypoint.component.DefaultDispatcherResourceManagerComponentFactory;
import org.apache.flink.runtime.entrypoint.component.DispatcherResourceManagerComponent;
import org.apache.flink.runtime.entrypoint.component.DispatcherResourceManagerComponentFactory;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.runtime.resourcemanager.StandaloneResourceManagerFactory;

/**
 * Flink's cluster of one process without its two servers. Whoever reaches the REST of a cluster can
 * cancel its job, have its state written anywhere and bring code of his own; the blob server takes
 * files from anybody. The job in this process needs neither: the one begins with nothing to serve,
 * and both are closed as soon as they have begun, before any job runs.
 */
@SuppressWarnings("try")
final class ClosedCluster extends MiniCluster {
  ClosedCluster(MiniClusterConfiguration configuration) {
    super(configuration);
  }

  @Override
  protected DispatcherResourceManagerComponentFactory
      createDispatcherResourceManagerComponentFactory() {
    SilentRest.Factory rest = new SilentRest.Factory();
    DispatcherResourceManagerComponentFactory usual =
        new DefaultDispatcherResourceManagerComponentFactory(
            DefaultDispatcherRunnerFactory.createSessionRunner(SessionDispatcherFactory.INSTANCE),
            StandaloneResourceManagerFactory.getInstance(),
            rest);
    return (configuration,
        resource,
        executor,
        rpc,
        availability,
        blobs,
        heartbeats,
        tokens,
        metrics,
        graphs,
        queries,
        enrichers,
        errors) -> {
      DispatcherResourceManagerComponent component =
          usual.create(
              configuration,
              resource,
              executor,
              rpc,
              availability,
              blobs,
              heartbeats,
              tokens,
              metrics,
              graphs,
              queries,
              enrichers,
              errors);
      rest.close();
      blobs.close();
      return component;
    };
  }
}
