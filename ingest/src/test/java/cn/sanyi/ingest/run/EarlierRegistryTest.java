package cn.sanyi.ingest.run;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.model.event.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code earlier/sent.mv} was written in November 2026, before contents had a canonical form, by
 * bringing in log.csv and log-corrected.csv as log.yaml says and revised.csv as revised.yaml does.
 * It is what a county has on its disk and is never written anew.
 */
class EarlierRegistryTest {
  @TempDir Path folder;
  private Workbench bench;
  private Path log;
  private Path revised;

  @BeforeEach
  void upgrade() throws IOException {
    bench = new Workbench(folder);
    log = given("log.yaml");
    revised = given("revised.yaml");
    Files.createDirectories(folder.resolve("state"));
    Files.copy(given("sent.mv"), folder.resolve("state/sent.mv"));
  }

  @Test
  void theSameFilesAgainAreAllDuplicates() throws IOException {
    for (int time = 0; time < 3; time++) {
      assertAllDuplicates(log, "log.csv", 9);
      assertAllDuplicates(log, "log-corrected.csv", 9);
      assertAllDuplicates(revised, "revised.csv", 5);
    }
  }

  @Test
  void aChangedEventIsSentAsItsNextRevision() throws IOException {
    Path changed = changed("log-corrected.csv", "APPROVED_CONDITIONALLY", "REJECTED");
    Counts counts = bench.ingest(log, changed);

    assertThat(counts.records().accepted()).isEqualTo(1);
    assertThat(counts.records().revised()).isEqualTo(1);
    assertThat(bench.outlet.events)
        .singleElement()
        .returns("e6", event -> event.entry().eventId())
        .returns(2L, event -> event.entry().revision())
        .returns(Outcome.REJECTED, event -> event.detail().outcome());

    bench.outlet.events.clear();
    assertThat(bench.ingest(log, changed).records().duplicate()).isEqualTo(9);
    assertAllDuplicates(log, "log.csv", 9);
    assertAllDuplicates(log, "log-corrected.csv", 9);
  }

  @Test
  void anotherContentUnderTheSourcesOwnRevisionIsRefused() throws IOException {
    Path changed = changed("revised.csv", "缺签字和日期", "缺日期");

    assertThat(bench.ingest(revised, changed).records().quarantined()).isEqualTo(1);
    assertThat(bench.outlet.events).isEmpty();
    assertThat(bench.outlet.quarantined)
        .singleElement()
        .satisfies(refused -> assertThat(refused.reason()).contains("同一修订号"));
  }

  @Test
  void aChangedItemAndAChangedUnitAreSent() throws IOException {
    Path changed = changed("log.yaml", "LAW", "PREMISES");
    Files.writeString(
        changed, Files.readString(changed).replace("displayOrder: 7", "displayOrder: 8"));
    bench.ingest(changed, given("log.csv"));

    assertThat(bench.outlet.events).isEmpty();
    assertThat(bench.outlet.order).startsWith("unit U-1", "item A-1").hasSize(4);
  }

  private void assertAllDuplicates(Path mapping, String file, int records) throws IOException {
    Counts counts = bench.ingest(mapping, given(file));
    assertThat(counts.records().duplicate()).isEqualTo(records);
    assertThat(bench.outlet.events).isEmpty();
    assertThat(bench.outlet.items).isEmpty();
    assertThat(bench.outlet.organisations).isEmpty();
    assertThat(bench.outlet.quarantined).isEmpty();
  }

  private Path changed(String file, String from, String to) throws IOException {
    String text = Files.readString(given(file));
    assertThat(text).contains(from);
    return bench.file("changed-" + file, text.replace(from, to));
  }

  private Path given(String name) throws IOException {
    Path file = folder.resolve(name);
    if (!Files.exists(file)) {
      try (InputStream in = getClass().getResourceAsStream("earlier/" + name)) {
        Files.copy(in, file);
      }
    }
    return file;
  }
}
