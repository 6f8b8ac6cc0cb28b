package cn.sanyi.local.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A shell that does what a line on its input says. */
@EnabledOnOs(OS.LINUX)
class UsageTest {
  @TempDir Path folder;

  private Process shell;
  private Usage.Meter meter;

  @BeforeEach
  void start() throws IOException {
    shell = new ProcessBuilder("sh").directory(folder.toFile()).start();
    meter = new Usage.Meter(shell.toHandle());
  }

  @AfterEach
  void end() {
    shell.destroyForcibly();
    shell.onExit().join();
  }

  @Test
  void timeOfTheProcessorCounts() throws IOException {
    long before = meter.read().cpuTicks();
    say("while :; do :; done");
    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(
            () ->
                assertThat(meter.read().cpuTicks())
                    .isGreaterThan(before + Usage.TICKS_PER_SECOND / 5));
  }

  @Test
  void aProcessBelowCountsEvenAfterItsEnd() throws IOException {
    say("sh -c 'i=0; while [ $i -lt 300000 ]; do i=$((i+1)); done; touch done; cat'");
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> meter.read() != null && Files.exists(folder.resolve("done")));
    long whileItLived = meter.read().cpuTicks();
    assertThat(whileItLived).isPositive();
    shell.descendants().forEach(ProcessHandle::destroyForcibly);
    await().until(() -> shell.descendants().findAny().isEmpty());
    assertThat(meter.read().cpuTicks()).isGreaterThanOrEqualTo(whileItLived);
  }

  @Test
  void memoryIsThatOfTheLivingAlone() {
    assertThat(meter.read().resident()).isPositive();
    shell.destroyForcibly();
    shell.onExit().join();
    assertThat(meter.read().resident()).isZero();
  }

  private void say(String line) throws IOException {
    shell.getOutputStream().write((line + "\n").getBytes());
    shell.getOutputStream().flush();
  }
}
