package cn.sanyi.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GzipTest {
  @TempDir Path folder;
  private final CollectedRecords records = new CollectedRecords();

  @Test
  void readsSeveralMembersOneAfterTheOther() throws IOException {
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.write(packed("a\n1\n2"));
    both.write(packed("3\n4\n"));
    read("a.csv", both.toByteArray());

    assertThat(records.records).extracting(r -> r.get("a")).containsExactly("1", "23", "4");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.csv.gz", "a.jsonl.gz", "a.xes.gz"})
  void saysThatAFileWasCutOff(String name) throws IOException {
    byte[] whole = packed("<log>\n" + new Random(1).ints(5000).boxed().toList());

    assertThatThrownBy(() -> read(name, Arrays.copyOf(whole, whole.length - 20)))
        .isInstanceOf(ReadException.class)
        .hasMessageContaining("gzip 压缩文件不完整");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.csv.gz", "a.jsonl.gz"})
  void handsOverWhatCameBeforeTheCutAndCountsIt(String name) throws IOException {
    StringBuilder text = new StringBuilder(name.contains("csv") ? "a,b\n" : "");
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      String noise = Long.toHexString(random.nextLong());
      text.append(
          name.contains("csv")
              ? i + "," + noise + "\n"
              : "{\"a\": " + i + ", \"b\": \"" + noise + "\"}\n");
    }
    byte[] whole = packed(text.toString());
    byte[] cut = Arrays.copyOf(whole, whole.length / 2);

    assertThatThrownBy(() -> read(name, cut))
        .isInstanceOf(ReadException.class)
        .hasMessageContaining("不完整")
        .hasMessageContaining(
            "读出 "
                + records.records.size()
                + " 条记录，最后一条在 "
                + records.records.get(records.records.size() - 1).location());
    // All that unpacks is read but for the record in which the cut is.
    assertThat(records.records).hasSize(wholeLines(cut) - (name.contains("csv") ? 1 : 0));
    assertThat(records.records).hasSizeGreaterThan(5_000);
  }

  @Test
  void losesNoFurtherMemberInSilence() throws IOException {
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.write(packed("a\n1\n2\n"));
    byte[] second = packed("3\n");
    second[1] = 0;
    both.write(second);

    assertThatThrownBy(() -> read("a.csv", both.toByteArray()))
        .isInstanceOf(ReadException.class)
        .hasMessageContaining("不完整或已损坏")
        .hasMessageContaining("读出 2 条记录");
  }

  @Test
  void takesZerosBehindTheEndForNothing() throws IOException {
    ByteArrayOutputStream padded = new ByteArrayOutputStream();
    padded.write(packed("a\n1\n"));
    padded.write(new byte[512]);
    read("a.csv", padded.toByteArray());

    assertThat(records.records).hasSize(1);
  }

  private static int wholeLines(byte[] cut) throws IOException {
    int lines = 0;
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(cut))) {
      for (int b = in.read(); b >= 0; b = in.read()) {
        lines += b == '\n' ? 1 : 0;
      }
    } catch (EOFException e) {
      return lines;
    }
    throw new AssertionError("not cut");
  }

  private static byte[] packed(String text) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return packed.toByteArray();
  }

  private void read(String name, byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);
    Reading.read(
        new SourceFile(file, ReadLimits.standard(), done -> {}),
        new ReadOptions(null, null, null, null, 1, Set.of()),
        records);
  }
}
