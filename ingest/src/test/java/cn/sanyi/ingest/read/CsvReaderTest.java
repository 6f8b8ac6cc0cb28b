package cn.sanyi.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvReaderTest {
  @TempDir Path folder;
  private final CollectedRecords records = new CollectedRecords();

  @Test
  void namesTheLineOnWhichARowBegins() throws IOException {
    read("a;b\r\n1;\"x\r\ny\"\r\n\r\n\r\n2;\"x\ny\rz\"\r\n3;4;5\r\n\r\n4;end");

    assertThat(records.records)
        .extracting(SourceRecord::location, record -> record.get("a"))
        .containsExactly(tuple("a.csv:2", "1"), tuple("a.csv:6", "2"), tuple("a.csv:11", "4"));
    assertThat(records.malformed).singleElement().asString().startsWith("a.csv:9 ");
  }

  @Test
  void takesARowOfEmptyCellsForNoRow() throws IOException {
    read("a,b\n1,2\n,\n , \n3,\n");

    assertThat(records.records)
        .extracting(SourceRecord::location)
        .containsExactly("a.csv:2", "a.csv:5");
  }

  @Test
  void findsTheDelimiterOfAHeaderBehindEmptyLines() throws IOException {
    read("\r\n\r\na\tb\r\n1\t2\r\n");

    assertThat(records.records)
        .singleElement()
        .extracting(SourceRecord::location)
        .isEqualTo("a.csv:4");
  }

  private void read(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("a.csv"), text);
    Reading.read(
        new SourceFile(file, ReadLimits.standard(), bytes -> {}),
        new ReadOptions(null, null, null, null, 1, Set.of("a")),
        records);
  }
}
