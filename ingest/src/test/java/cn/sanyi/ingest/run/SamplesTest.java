package cn.sanyi.ingest.run;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.registers.RegisterRecord;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The files that the handbook offers to try come in as they are. */
class SamplesTest {
  private static final Path MAPPINGS = Path.of("..", "mappings");

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"queue-ticket, 4", "review, 3", "work-order, 3"})
  void everyRowOfASampleIsARecord(String register, int rows) throws IOException {
    Workbench bench = new Workbench(folder);
    Counts counts = ingest(bench, register);
    assertThat(bench.outlet.quarantined).isEmpty();
    assertThat(counts.records().accepted()).isEqualTo(rows);
    assertThat(bench.outlet.records)
        .hasSize(rows)
        .allMatch(record -> record.register().equals(register));
    assertThat(ingest(bench, register).records().duplicate()).isEqualTo(rows);
  }

  @Test
  void theWorstLevelOfASourceThatCountsDownIsTheWorst() throws IOException {
    Workbench bench = new Workbench(folder);
    ingest(bench, "review");
    assertThat(bench.outlet.records)
        .filteredOn(record -> record.values().containsKey("text"))
        .extracting(RegisterRecord::values)
        .allSatisfy(values -> assertThat(values).containsEntry("level", "VERY_BAD"));
  }

  private static Counts ingest(Workbench bench, String register) throws IOException {
    return bench.ingest(
        MAPPINGS.resolve(register + ".yaml"),
        MAPPINGS.resolve("samples").resolve(register + ".csv"));
  }
}
