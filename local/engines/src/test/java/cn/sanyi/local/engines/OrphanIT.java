package cn.sanyi.local.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrphanIT {
  @TempDir Path folder;

  @Test
  void noEngineSurvivesItsParentThoughKilledOutright() throws Exception {
    Process parent = start();
    List<ProcessHandle> engines = new ArrayList<>();
    try (BufferedReader out = parent.inputReader()) {
      for (String pid : out.readLine().split(" ")) {
        ProcessHandle.of(Long.parseLong(pid)).ifPresent(engines::add);
      }
    }
    engines.add(postmaster());
    assertThat(engines).hasSizeGreaterThanOrEqualTo(4).allMatch(ProcessHandle::isAlive);

    parent.destroyForcibly().waitFor();

    await()
        .atMost(Duration.ofSeconds(40))
        .untilAsserted(() -> assertThat(engines).noneMatch(ProcessHandle::isAlive));
  }

  private Process start() throws IOException {
    String classPath =
        Stream.of("classes", "test-classes")
            .map(name -> ClassPath.root().resolve("local/engines/target").resolve(name).toString())
            .reduce((a, b) -> a + File.pathSeparator + b)
            .orElseThrow();
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            classPath,
            Holder.class.getName(),
            folder.toString())
        .redirectError(Redirect.INHERIT)
        .start();
  }

  /** PostgreSQL itself, which is no descendant: it has left its parent's session. */
  private ProcessHandle postmaster() throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve("postgres/data/postmaster.pid"));
    return ProcessHandle.of(Long.parseLong(lines.get(0).trim())).orElseThrow();
  }
}
