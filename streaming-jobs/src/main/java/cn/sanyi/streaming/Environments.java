package cn.sanyi.streaming;

import cn.sanyi.streaming.embedded.EmbeddedFlink;
import cn.sanyi.streaming.pace.PacedEnvironment;
import cn.sanyi.wire.Topics;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.time.Duration;
import java.util.Optional;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.core.execution.CheckpointingMode;
import org.apache.flink.core.execution.RecoveryClaimMode;
import org.apache.flink.state.rocksdb.RocksDBOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Where the job runs, and how. */
public final class Environments {
  private static final int MAX_PARALLELISM = 128;
  private static final Duration NEVER = Duration.ofDays(36_500);

  private Environments() {}

  /** The environment that the settings ask for: embedded, or a cluster reached over REST. */
  public static StreamExecutionEnvironment of(StreamingSettings settings) {
    if (!settings.remote()) {
      return embedded(settings);
    }
    URI address = URI.create("flink://" + settings.flink().replaceFirst("^https?://", ""));
    if (address.getHost() == null || address.getPort() < 0) {
      throw new IllegalArgumentException("SANYI_FLINK 应写作 主机:端口，现在是“" + settings.flink() + "”");
    }
    return StreamExecutionEnvironment.createRemoteEnvironment(
        address.getHost(), address.getPort(), job(settings), clusterJar().toString());
  }

  /** What the job itself demands, wherever it runs; all else is the cluster's to say. */
  public static Configuration job(StreamingSettings settings) {
    Configuration conf = new Configuration();
    conf.set(PipelineOptions.GENERIC_TYPES, false);
    conf.set(PipelineOptions.OBJECT_REUSE, true);
    conf.set(PipelineOptions.MAX_PARALLELISM, MAX_PARALLELISM);
    conf.set(CheckpointingOptions.CHECKPOINTING_CONSISTENCY_MODE, CheckpointingMode.EXACTLY_ONCE);
    conf.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, settings.checkpointInterval());
    conf.set(
        CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
        ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
    if (settings.checkpoints() != null && !settings.checkpoints().isBlank()) {
      conf.set(CheckpointingOptions.CHECKPOINT_STORAGE, "filesystem");
      conf.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, uri(settings.checkpoints()).toString());
    }
    return conf;
  }

  private static StreamExecutionEnvironment embedded(StreamingSettings settings) {
    Configuration conf = local(settings);
    Disk.keepCases(conf);
    folders(settings)
        .ifPresent(
            folders -> {
              folders.prepare();
              conf.set(
                  CheckpointingOptions.CHECKPOINTS_DIRECTORY,
                  folders.checkpoints().toUri().toString());
              conf.set(RocksDBOptions.LOCAL_DIRECTORIES, folders.working().toString());
              folders
                  .newest()
                  .ifPresent(checkpoint -> resume(conf, checkpoint, RecoveryClaimMode.CLAIM));
            });
    return PacedEnvironment.of(conf, settings.checkpointInterval(), EmbeddedFlink::cluster);
  }

  /** As the embedded job ran when all cases were on the heap, from a checkpoint of that time. */
  static StreamExecutionEnvironment onTheHeap(StreamingSettings settings, Path checkpoint) {
    Configuration conf = local(settings);
    conf.set(StateBackendOptions.STATE_BACKEND, "hashmap");
    if (checkpoint != null) {
      resume(conf, checkpoint, RecoveryClaimMode.NO_CLAIM);
    }
    return PacedEnvironment.of(conf, settings.checkpointInterval(), EmbeddedFlink::cluster);
  }

  /** Where the embedded job keeps what it has to remember; empty where that is no file system. */
  static Optional<Folders> folders(StreamingSettings settings) {
    if (settings.remote()
        || settings.checkpoints() == null
        || !"file".equals(uri(settings.checkpoints()).getScheme())) {
      return Optional.empty();
    }
    return Optional.of(new Folders(Path.of(uri(settings.checkpoints()))));
  }

  private static void resume(Configuration conf, Path checkpoint, RecoveryClaimMode mode) {
    conf.set(StateRecoveryOptions.SAVEPOINT_PATH, checkpoint.toUri().toString());
    conf.set(StateRecoveryOptions.RESTORE_MODE, mode);
    // Where the sources of an earlier edition of the registers stood is of no use any more.
    conf.set(StateRecoveryOptions.SAVEPOINT_IGNORE_UNCLAIMED_STATE, true);
  }

  private static Configuration local(StreamingSettings settings) {
    if (settings.checkpoints() == null || settings.checkpoints().isBlank()) {
      throw new IllegalStateException("未设置 SANYI_CHECKPOINTS（检查点目录）");
    }
    Configuration conf = job(settings);
    Restarts.goOnAfterFailures(conf);
    conf.set(CoreOptions.DEFAULT_PARALLELISM, parallelism());
    // Flink's own period takes checkpoints of nothing too: they are asked for where one is due.
    conf.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, NEVER);
    conf.set(CheckpointingOptions.MAX_RETAINED_CHECKPOINTS, 2);
    conf.set(PipelineOptions.AUTO_WATERMARK_INTERVAL, Duration.ofSeconds(1));
    // Larger than Flink's 32 KB: source and case wake each other once a buffer.
    conf.set(TaskManagerOptions.MEMORY_SEGMENT_SIZE, MemorySize.parse("256kb"));
    conf.set(TaskManagerOptions.NETWORK_MEMORY_MIN, MemorySize.ofMebiBytes(64));
    conf.set(TaskManagerOptions.NETWORK_MEMORY_MAX, MemorySize.ofMebiBytes(64));
    EmbeddedFlink.close(conf);
    return conf;
  }

  /** Half of the cores: the others are Kafka's, ClickHouse's and the senders'. */
  private static int parallelism() {
    int cores = Runtime.getRuntime().availableProcessors();
    return Math.max(1, Math.min(cores / 2, Topics.all().get(Topics.CASE_EVENTS)));
  }

  private static URI uri(String place) {
    return place.contains("://") || place.startsWith("file:")
        ? URI.create(place)
        : Path.of(place).toAbsolutePath().toUri();
  }

  /** The shaded jar beside the one that runs. */
  private static Path clusterJar() {
    Path own =
        Paths.get(
            URI.create(
                Environments.class.getProtectionDomain().getCodeSource().getLocation().toString()));
    Path jar = own.resolveSibling("sanyi-streaming-jobs-cluster.jar");
    if (!Files.exists(jar)) {
      throw new IllegalStateException("找不到 " + jar + "；请先构建：mvn -pl streaming-jobs -am package");
    }
    return jar;
  }
}
