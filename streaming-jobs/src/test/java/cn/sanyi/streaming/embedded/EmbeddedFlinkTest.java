package cn.sanyi.streaming.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.sanyi.streaming.pace.PacedEnvironment;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedFlinkTest {
  private static final String LISTEN = "0A";
  private static final Path OWN = Path.of("/proc/self");

  @TempDir Path checkpoints;

  @Test
  void aJobRunsAndKeepsItsStateThoughNothingListens() throws Exception {
    Configuration conf = new Configuration();
    conf.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
    conf.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofMillis(200));
    conf.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, checkpoints.toUri().toString());
    conf.set(CoreOptions.DEFAULT_PARALLELISM, 1);
    EmbeddedFlink.close(conf);
    StreamExecutionEnvironment env =
        PacedEnvironment.of(conf, Duration.ofSeconds(1), EmbeddedFlink::cluster);
    env.fromSequence(0, Long.MAX_VALUE)
        .keyBy(number -> number % 7)
        .reduce((one, other) -> other)
        .sinkTo(new DiscardingSink<>());
    List<String> before = listening();

    JobClient job = env.executeAsync("nobody can reach it");
    try {
      await().atMost(Duration.ofMinutes(2)).until(this::hasCheckpoint);

      assertThat(listening()).isEqualTo(before);
      assertThat(job.getJobStatus().get()).isEqualTo(JobStatus.RUNNING);
    } finally {
      job.cancel().get();
    }
  }

  private boolean hasCheckpoint() throws IOException {
    try (Stream<Path> files = Files.walk(checkpoints)) {
      return files.anyMatch(file -> file.endsWith("_metadata"));
    }
  }

  /** Addresses and ports that this process listens on. */
  private static List<String> listening() throws IOException {
    Set<String> own = new HashSet<>();
    try (DirectoryStream<Path> descriptors = Files.newDirectoryStream(OWN.resolve("fd"))) {
      for (Path descriptor : descriptors) {
        if (Files.isSymbolicLink(descriptor)) {
          own.add(Files.readSymbolicLink(descriptor).toString());
        }
      }
    }
    List<String> listening = new ArrayList<>();
    for (String table : List.of("tcp", "tcp6")) {
      for (String line : Files.readAllLines(OWN.resolve("net").resolve(table))) {
        String[] fields = line.strip().split("\\s+");
        if (fields[3].equals(LISTEN) && own.contains("socket:[" + fields[9] + "]")) {
          listening.add(fields[1]);
        }
      }
    }
    return listening;
  }
}
