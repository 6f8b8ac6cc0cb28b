package cn.sanyi.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.sanyi.local.Cli.Ended;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small simulated quarter through every engine, and the demo's second start. */
class DemoIT {
  private static final String[] DEMO = {"demo", "--cases", "1000", "--seed", "7", "--api-port=0"};
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path home;

  @Test
  void theQuarterComesOutAsItIsTrue() throws Exception {
    Cli cli = new Cli(home);
    Path out = home.resolve("demo.out");
    Path err = home.resolve("demo.err");
    Process demo = cli.start(Redirect.to(out.toFile()), Redirect.to(err.toFile()), DEMO);
    await()
        .atMost(Duration.ofMinutes(15))
        .until(() -> Files.readString(err).contains("按 Ctrl-C 停止") || !demo.isAlive());
    assertThat(demo.isAlive()).as(Files.readString(err)).isTrue();
    assertThat(Files.readString(out))
        .contains("N02", "D03", "O01", "O03", "单位排名", "预警", "黄牌", "红牌", "控制台 http://");

    JsonNode report = cli.run("report", "--period", "2019Q4", "--json").json();
    assertThatTotalsAreTrue(report);
    assertThat(report.path("targets")).hasSize(4);
    assertThat(report.path("cards")).anyMatch(level -> level.path("issued").asLong() > 0);

    JsonNode sealed = JSON.readTree(home.resolve("demo/assessment.json").toFile());
    Ended again = cli.run("assess", "--period", "2019Q4", "--json");
    assertThat(again.status()).as(again.err()).isZero();
    assertThat(again.json().path("hash").asText())
        .isNotEmpty()
        .isEqualTo(sealed.path("hash").asText())
        .isEqualTo(report.path("rankings").path("hash").asText());

    List<ProcessHandle> children = demo.descendants().toList();
    assertThat(children).hasSizeGreaterThanOrEqualTo(5);
    interrupt(demo);
    assertThat(demo.waitFor(60, TimeUnit.SECONDS)).isTrue();
    // PostgreSQL answers to its postmaster and may need a moment longer for its last checkpoint.
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(children).noneMatch(ProcessHandle::isAlive));

    Ended second = cli.run(concat(DEMO, "--exit", "--json"));
    assertThat(second.status()).as(second.err()).isZero();
    assertThat(second.err()).doesNotContain("模拟并发布");
    for (String part : List.of("overview", "targets", "indicators", "cards")) {
      assertThat(second.json().path(part)).as(part).isEqualTo(report.path(part));
    }
  }

  private void assertThatTotalsAreTrue(JsonNode report) throws Exception {
    List<String> lines = Files.readAllLines(home.resolve("demo/truth.jsonl"));
    JsonNode truth = JSON.readTree(lines.get(0));
    JsonNode all = report.path("overview");
    assertThat(all.path("cases").asLong()).isEqualTo(truth.findValue("cases").asLong());
    assertThat(all.path("online").asLong()).isEqualTo(truth.findValue("online").asLong());
    assertThat(all.path("closed").asLong()).isEqualTo(truth.findValue("closed").asLong());
  }

  /**
   * As Ctrl-C does; a child of a JVM that was started deaf to it is deaf too, and is told
   * otherwise.
   */
  private static void interrupt(Process process) throws Exception {
    String signal = deafToInterrupt() ? "-TERM" : "-INT";
    assertThat(new ProcessBuilder("kill", signal, Long.toString(process.pid())).start().waitFor())
        .isZero();
  }

  private static boolean deafToInterrupt() throws Exception {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return false;
    }
    int interrupt = 1 << (2 - 1);
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("SigIgn:"))
        .anyMatch(line -> (Long.parseUnsignedLong(line.substring(7).strip(), 16) & interrupt) != 0);
  }

  private static String[] concat(String[] first, String... more) {
    String[] all = java.util.Arrays.copyOf(first, first.length + more.length);
    System.arraycopy(more, 0, all, first.length, more.length);
    return all;
  }
}
