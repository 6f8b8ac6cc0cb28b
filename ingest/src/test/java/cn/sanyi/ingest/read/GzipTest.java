package cn.sanyi.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
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
