package cn.sanyi.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

  @Test
  void countsNoDelimiterInsideQuotedNames() throws IOException {
    read("a;\"b,c,d,e,f,g,h,i\"\n1;2\n");

    assertThat(records.records)
        .singleElement()
        .extracting(SourceRecord::attributes)
        .isEqualTo(Map.of("a", "1", "b,c,d,e,f,g,h,i", "2"));
  }

  @Test
  void prefersTheDelimiterThatGivesTheColumnsOfTheMapping() throws IOException {
    read("a|b, c, d, e\n1|2\n");

    assertThat(records.records).singleElement().extracting(r -> r.get("a")).isEqualTo("1");
  }

  @Test
  void namesTheLineOfAQuoteThatNeverCloses() {
    assertThatThrownBy(() -> read("a,b\n1,2\n\n\n3,\"open\n4,5\n"))
        .isInstanceOf(ReadException.class)
        .hasMessageContaining("a.csv:5：")
        .hasMessageContaining("引号")
        .hasMessageContaining("读出 1 条记录，最后一条在 a.csv:2");
    assertThatThrownBy(() -> read("a,b\n1,\"open\n" + "x".repeat(3 << 20)))
        .isInstanceOf(ReadException.class)
        .hasMessageContaining("a.csv:2：");
    assertThatThrownBy(() -> read("a,b\n1,2\n3,\"4\"5\n")).hasMessageContaining("a.csv:3：");
  }

  @Test
  void readsThreeThousandColumnsAndSaysWhereItEnds() throws IOException {
    String names = IntStream.range(0, 3000).mapToObj(i -> "列" + i).collect(Collectors.joining(","));
    read("a," + names + "\n" + "1,".repeat(3000) + "1\n");

    assertThat(records.records)
        .singleElement()
        .extracting(r -> r.attributes().size())
        .isEqualTo(3001);
    assertThatThrownBy(() -> read("a" + ",".repeat(16_384) + "\n"))
        .hasMessageContaining("表头有 16385 列，超过 16384 列的上限");
  }

  private void read(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("a.csv"), text);
    Reading.read(
        new SourceFile(file, ReadLimits.standard(), bytes -> {}),
        new ReadOptions(null, null, null, null, 1, Set.of("a")),
        records);
  }
}
