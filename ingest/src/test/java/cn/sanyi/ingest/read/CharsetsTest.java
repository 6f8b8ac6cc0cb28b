package cn.sanyi.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CharsetsTest {
  private static final String ROWS = "no,name\n1,受理\n2,@\n3,办结通过\n";
  @TempDir Path folder;
  private final CollectedRecords records = new CollectedRecords();

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030"})
  void spoilsOneLineAndNotTheFileByABadByte(String charset) throws IOException {
    read(with(Charset.forName(charset), "ff"));

    assertThat(records.records)
        .extracting(r -> r.get("name"))
        .containsExactly("受理", "\uFFFD", "办结通过");
  }

  @Test
  void readsALoneLatinByteAsNoCharacterOfChinese() throws IOException {
    // E9 74 is "t with an accent before it" cut from Latin 1, and a rare character in GB18030.
    read("no,name\n1,caf\u00e9te\n".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(records.records)
        .singleElement()
        .extracting(r -> r.get("name"))
        .isEqualTo("caf\uFFFDte");
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8, 中",
    "GB18030, 中",
    "GB18030, 喆人事务",
    "UTF-8, é",
    "UTF-8, 😀",
    "GB18030, 😀办件受理"
  })
  void findsTheCharsetOfASingleWord(String charset, String word) throws IOException {
    read(("no,name\n1," + word + "\n").getBytes(charset));

    assertThat(records.records).singleElement().extracting(r -> r.get("name")).isEqualTo(word);
  }

  @Test
  void staysWithUtf8WhereManyLinesAreBroken() throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write("no,name\n".getBytes(StandardCharsets.UTF_8));
    for (int i = 0; i < 200; i++) {
      byte[] line = (i + ",某县政务服务大厅\n").getBytes(StandardCharsets.UTF_8);
      file.write(line);
      file.write((i + ",").getBytes(StandardCharsets.UTF_8));
      file.write(new byte[] {(byte) (0x80 + i % 128), 0x41, 0x0a});
    }
    read(file.toByteArray());

    assertThat(records.records).filteredOn(r -> r.get("name").equals("某县政务服务大厅")).hasSize(200);
    assertThat(records.records).filteredOn(r -> r.get("name").contains("\uFFFD")).hasSize(200);
  }

  @ParameterizedTest
  @CsvSource({"efbbbf, UTF-8", "fffe, UTF-16LE", "feff, UTF-16BE"})
  void obeysTheByteOrderMark(String mark, String charset) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write(HexFormat.of().parseHex(mark));
    file.write(ROWS.getBytes(charset));
    read(file.toByteArray());

    assertThat(records.records).extracting(r -> r.get("name")).contains("受理", "办结通过");
    assertThat(records.records.get(0).get("no")).isEqualTo("1");
  }

  @Test
  void refusesWhatItDoesNotRead() {
    assertThatThrownBy(() -> read(HexFormat.of().parseHex("fffe000061000000")))
        .isInstanceOf(ReadException.class)
        .hasMessageContaining("UTF-32");
    assertThatThrownBy(() -> read(ROWS.getBytes(StandardCharsets.UTF_16LE)))
        .isInstanceOf(ReadException.class)
        .hasMessageContaining("没有 BOM 的 UTF-16");
  }

  @Test
  void readsUtf16WithoutAMarkWhereTheMappingSaysSo() throws IOException {
    read(ROWS.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.UTF_16LE);

    assertThat(records.records).extracting(r -> r.get("name")).contains("受理");
  }

  /** In any way of cutting and spoiling, no word comes out that nobody wrote. */
  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030"})
  void makesNoWordUpWhateverSingleByteIsSpoilt(String charset) throws IOException {
    byte[] good = "no,name\n1,受理窗口一\n2,办结\n3,某县政务服务中心\n".getBytes(charset);
    List<String> words = List.of("受理窗口一", "办结", "某县政务服务中心");
    for (int at = 8; at < good.length; at++) {
      byte[] bad = good.clone();
      if (bad[at] < 0) {
        bad[at] = (byte) 0xFF;
        records.records.clear();
        read(bad);
        assertThat(records.records)
            .extracting(r -> r.get("name"))
            .allMatch(name -> words.contains(name) || name.contains("\uFFFD"));
      }
    }
  }

  private static byte[] with(Charset charset, String bad) {
    String[] parts = ROWS.split("@");
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(parts[0].getBytes(charset));
    file.writeBytes(HexFormat.of().parseHex(bad));
    file.writeBytes(parts[1].getBytes(charset));
    return file.toByteArray();
  }

  private void read(byte[] bytes) throws IOException {
    read(bytes, null);
  }

  private void read(byte[] bytes, Charset declared) throws IOException {
    Path file = Files.write(folder.resolve("a.csv"), bytes);
    Reading.read(
        new SourceFile(file, ReadLimits.standard(), done -> {}),
        new ReadOptions(null, declared, null, null, 1, Set.of("no", "name")),
        records);
  }
}
