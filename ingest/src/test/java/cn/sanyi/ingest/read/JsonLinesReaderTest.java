package cn.sanyi.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonLinesReaderTest {
  @TempDir Path folder;
  private final CollectedRecords records = new CollectedRecords();

  @Test
  void keepsALineThatIsTooLongAndReadsOn() throws IOException {
    read("{\"a\": 1}\n{\"a\": \"" + "x".repeat(500) + "\"}\n{\"a\": 3}\n");

    assertThat(records.records)
        .extracting(SourceRecord::location)
        .containsExactly("a.jsonl:1", "a.jsonl:3");
    assertThat(records.malformed).singleElement().asString().startsWith("a.jsonl:2 该行超过 100 个字符");
  }

  @Test
  void keepsALineThatIsTooDeepAndReadsOn() throws IOException {
    read(
        "{\"a\": "
            + "[".repeat(20)
            + "]".repeat(20)
            + "}\n{\"a\": [{\"b\": 1}, {\"b\": null}, {\"b\": 2}]}");

    assertThat(records.malformed).singleElement().asString().contains("嵌套超过 8 层");
    assertThat(records.records)
        .singleElement()
        .extracting(record -> record.attributes().toString())
        .isEqualTo("{a.0.b=1, a.2.b=2}");
  }

  private void read(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("a.jsonl"), text);
    Reading.read(
        new SourceFile(file, new ReadLimits(1 << 20, 300, 100, 10, 10, 8), bytes -> {}),
        new ReadOptions(null, null, null, null, 1, Set.of()),
        records);
  }
}
