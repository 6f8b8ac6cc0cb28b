package cn.sanyi.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

  @Test
  void writesNumbersWithAnExponentOut() throws IOException {
    read("{\"a\": 1e3, \"b\": 1.5705E+12, \"c\": -2.50e-1, \"d\": 1.0, \"e\": 0e9}\n");

    assertThat(records.records)
        .singleElement()
        .extracting(record -> record.attributes().toString())
        .isEqualTo("{a=1000, b=1570500000000, c=-0.25, d=1.0, e=0}");
  }

  @Test
  void refusesWhatWouldChangeInSilence() throws IOException {
    read(
        "{\"a\": 1e999999999}\n{\"a\": 1e-99999999999}\n{\"a\": \"\\ud800\"}\n"
            + "{\"a\": null, \"a\": 1}\n{\"a\": {\"b\": 1}, \"a.b\": 2}\n{\"a\": 1} x\n");

    assertThat(records.records).isEmpty();
    assertThat(records.malformed)
        .satisfiesExactly(
            huge -> assertThat(huge).contains("a.jsonl:1 ", "1e999999999"),
            tiny -> assertThat(tiny).contains("a.jsonl:2 ", "太小"),
            half -> assertThat(half).contains("a.jsonl:3 ", "代理字符"),
            twice -> assertThat(twice).contains("a.jsonl:4 ", "“a”出现两次"),
            flat -> assertThat(flat).contains("a.jsonl:5 ", "“a.b”出现两次"),
            more -> assertThat(more).contains("a.jsonl:6 "));
  }

  @Test
  void joinsNoLongNameToManyOthers() throws IOException {
    String members =
        IntStream.range(0, 20_000)
            .mapToObj(i -> "\"" + i + "\":1")
            .collect(Collectors.joining(","));
    Path file =
        Files.writeString(
            folder.resolve("a.jsonl"), "{\"" + "x".repeat(500_000) + "\": {" + members + "}}\n");
    Reading.read(
        new SourceFile(file, ReadLimits.standard(), bytes -> {}),
        new ReadOptions(null, null, null, null, 1, Set.of()),
        records);

    assertThat(records.malformed).singleElement().asString().contains("属性名");
  }

  private void read(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("a.jsonl"), text);
    Reading.read(
        new SourceFile(file, new ReadLimits(1 << 20, 300, 100, 10, 10, 8), bytes -> {}),
        new ReadOptions(null, null, null, null, 1, Set.of()),
        records);
  }
}
