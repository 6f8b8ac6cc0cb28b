package cn.sanyi.local;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.local.Cli.Ended;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Children die under a replay, by a fixed seed, and nothing that comes of it differs. */
class FaultsIT {
  private static final int RUNS = 3;

  @TempDir Path home;

  @Test
  void whateverDiesTheRowsAreThoseOfAnUndisturbedRun() throws Exception {
    Ended bench =
        new Cli(home)
            .run("bench", "faults", "--runs=" + RUNS, "--seed=1", "--cases=2000", "--json");

    assertThat(bench.status()).as(bench.out() + bench.err()).isZero();
    int restarts = 0;
    for (JsonNode run : bench.json()) {
      assertThat(run.path("faults")).isNotEmpty();
      assertThat(run.path("differences")).isEmpty();
      for (JsonNode ofOne : run.path("restarts")) {
        restarts += ofOne.asInt();
      }
    }
    assertThat(bench.json()).hasSize(RUNS);
    assertThat(restarts).as("something was killed and started again").isPositive();
  }
}
