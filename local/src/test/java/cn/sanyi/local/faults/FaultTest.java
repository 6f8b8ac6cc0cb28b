package cn.sanyi.local.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FaultTest {
  @Test
  void theSameSeedPlansTheSameFaults() {
    assertThat(Fault.plan(7, 3)).isEqualTo(Fault.plan(7, 3)).isNotEqualTo(Fault.plan(8, 3));
  }

  @Test
  void everyRunKillsAndFiftyRunsTryEverything() {
    List<List<Fault>> runs = IntStream.range(0, 50).mapToObj(run -> Fault.plan(1, run)).toList();

    assertThat(runs).allMatch(run -> run.stream().anyMatch(it -> it.kind() == Fault.Kind.KILL));
    List<Fault> all = runs.stream().flatMap(List::stream).toList();
    assertThat(all)
        .allMatch(fault -> fault.at().compareTo(Duration.ofSeconds(12)) < 0)
        .extracting(Fault::kind)
        .contains(Fault.Kind.values());
    Set<String> killed =
        all.stream()
            .filter(fault -> fault.kind() == Fault.Kind.KILL)
            .map(Fault::target)
            .collect(Collectors.toSet());
    assertThat(killed)
        .containsExactlyInAnyOrder(
            "kafka",
            "clickhouse",
            "streaming",
            "postgres",
            "api",
            "ingest",
            Fault.POSTMASTER,
            Fault.PUBLISHER);
  }
}
