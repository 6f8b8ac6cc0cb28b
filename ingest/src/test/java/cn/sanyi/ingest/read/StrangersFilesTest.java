package cn.sanyi.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sanyi.ingest.workbook.RawWorkbook;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that someone prepared to harm, and files that are merely broken. */
class StrangersFilesTest {
  @TempDir Path folder;
  private final CollectedRecords records = new CollectedRecords();

  @Test
  void refusesExternalEntities() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "swordfish");
    Path log =
        Files.writeString(
            folder.resolve("a.xes"),
            "<!DOCTYPE log [<!ENTITY x SYSTEM \""
                + secret.toUri()
                + "\">]>\n<log><trace><string key=\"concept:name\" value=\"&x;\"/></trace></log>");

    assertThatThrownBy(() -> read(log, FileFormat.XES))
        .isInstanceOf(ReadException.class)
        .hasMessageContaining("DTD");
    assertThat(records.records).isEmpty();
  }

  @Test
  void refusesExponentialEntities() throws IOException {
    Path log =
        Files.writeString(
            folder.resolve("a.xes"),
            """
            <?xml version="1.0"?>
            <!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>
            <log><trace><string key="k" value="&b;"/></trace></log>
            """);

    assertThatThrownBy(() -> read(log, FileFormat.XES)).hasMessageContaining("DTD");
  }

  @Test
  void stopsAGzipBomb() throws IOException {
    Path bomb = folder.resolve("bomb.csv.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(bomb))) {
      out.write("a,b\n".getBytes(StandardCharsets.UTF_8));
      byte[] zeros = new byte[1 << 20];
      Arrays.fill(zeros, (byte) '\n');
      for (int i = 0; i < 64; i++) {
        out.write(zeros);
      }
    }

    assertThatThrownBy(() -> read(bomb, FileFormat.CSV))
        .isInstanceOf(ReadException.class)
        .hasMessageContaining("压缩炸弹");
  }

  @Test
  void stopsAZipBomb() throws IOException {
    Path bomb = folder.resolve("bomb.xlsx");
    String row = "<row><c t='inlineStr'><is><t>x</t></is></c></row>".repeat(1000);
    try (OutputStream out = Files.newOutputStream(bomb)) {
      RawWorkbook.of(out, "", RawWorkbook.sheet(row.repeat(1000)));
    }

    assertThatThrownBy(() -> read(bomb, FileFormat.XLSX))
        .isInstanceOf(ReadException.class)
        .hasMessageContaining("压缩炸弹");
  }

  @Test
  void stopsAtAnUnpackedSize() throws IOException {
    Path log = Files.writeString(folder.resolve("a.csv"), "a\n" + "x\n".repeat(1000));
    ReadLimits limits = new ReadLimits(1000, 300, 100, 10, 10, 10);

    assertThatThrownBy(() -> read(log, FileFormat.CSV, limits))
        .isInstanceOf(ReadException.class)
        .hasMessageContaining("上限");
  }

  @Test
  void stopsWhereAQuoteNeverCloses() throws IOException {
    Path table =
        Files.writeString(folder.resolve("a.csv"), "a,b\n1,\"open\n" + "x".repeat(3 << 20));

    assertThatThrownBy(() -> read(table, FileFormat.CSV))
        .isInstanceOf(ReadException.class)
        .hasMessageContaining("引号");
  }

  @Test
  void stopsWhereAnXesValueOrTraceGrowsWithoutEnd() throws IOException {
    ReadLimits limits = new ReadLimits(1 << 30, 300, 1000, 3, 5, 8);
    String value =
        "<log><trace><string key=\"k\" value=\"" + "x".repeat(5000) + "\"/></trace></log>";
    String events = "<log><trace>" + "<event/>".repeat(4) + "</trace></log>";
    String deep = "<log><trace>" + "<string key='k' value='v'>".repeat(50);

    for (String text : new String[] {value, events, deep}) {
      Path log = Files.writeString(folder.resolve("a.xes"), text);
      assertThatThrownBy(() -> read(log, FileFormat.XES, limits)).isInstanceOf(ReadException.class);
    }
  }

  @Test
  void keepsWhatCameBeforeABreak() throws IOException {
    Path log =
        Files.writeString(
            folder.resolve("a.xes"),
            "<log><trace><event><string key=\"a\" value=\"1\"/></event></trace>\n<trace><eve");

    assertThatThrownBy(() -> read(log, FileFormat.XES))
        .isInstanceOf(ReadException.class)
        .hasMessageContaining("a.xes:2");
    assertThat(records.records).hasSize(2);
  }

  @Test
  void refusesWhatIsNoXes() throws IOException {
    Path page = Files.writeString(folder.resolve("a.xml"), "<html><body/></html>");

    assertThatThrownBy(() -> read(page, FileFormat.XES)).hasMessageContaining("<html>");
  }

  @Test
  void readsNoEntityOfAWorkbook() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "swordfish");
    Path book =
        workbook(
            "<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>",
            "<c r='A2' t='inlineStr'><is><t>&x;</t></is></c>");

    assertThatThrownBy(() -> read(book, FileFormat.XLSX))
        .isInstanceOf(ReadException.class)
        .hasMessageContaining("工作表“办件”")
        .hasMessageContaining("DTD");
    assertThat(records.records).isEmpty();
  }

  @Test
  void tellsAnOldWorkbookApart() throws IOException {
    byte[] ole = {
      (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    Path book = Files.write(folder.resolve("a.xlsx"), ole);

    assertThatThrownBy(() -> read(book, FileFormat.XLSX)).hasMessageContaining(".xls ");
  }

  private Path workbook(String prologue, String cell) throws IOException {
    return new RawWorkbook()
        .part(
            "xl/worksheets/sheet1.xml",
            prologue
                + RawWorkbook.sheet(
                    "<row><c t='inlineStr'><is><t>a</t></is></c></row><row>" + cell + "</row>"))
        .write(folder.resolve("a.xlsx"));
  }

  @Test
  void readsTheSameWorkbookWithoutTheEntity() throws IOException {
    read(workbook("", "<c r='A2' t='inlineStr'><is><t>plain</t></is></c>"), FileFormat.XLSX);

    assertThat(records.records.toString()).contains("plain");
  }

  @Test
  void saysThatAFileWasChangedMeanwhile() throws IOException {
    Path table = Files.writeString(folder.resolve("a.csv"), "a\n1\n2\n");
    RecordSink appending =
        new RecordSink() {
          @Override
          public void accept(SourceRecord record) {
            try {
              Files.writeString(table, "3\n", StandardOpenOption.APPEND);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          }

          @Override
          public void malformed(String location, String raw, String reason) {}
        };

    assertThatThrownBy(
            () ->
                Reading.read(
                    new SourceFile(table, ReadLimits.standard(), bytes -> {}),
                    new ReadOptions(null, null, null, null, 1, Set.of()),
                    appending))
        .isInstanceOf(ReadException.class)
        .hasMessageContaining("读取期间文件被改动")
        .hasMessageContaining("读出 2 条记录");
  }

  @Test
  void stopsATraceWhoseEventsTogetherAreTooMuch() throws IOException {
    ReadLimits limits = new ReadLimits(1 << 30, 300, 1000, 1_000_000, 5, 8);
    String event = "<event><string key='k' value='v'/></event>";
    Path log = Files.writeString(folder.resolve("a.xes"), "<log><trace>" + event.repeat(1100));

    assertThatThrownBy(() -> read(log, FileFormat.XES, limits))
        .hasMessageContaining("一个 trace 超过 128000 个字符");
  }

  @Test
  void showsNoControlCharacterOfAFilesName() throws IOException {
    Path table = Files.writeString(folder.resolve("a\u001b[31m\n.csv"), "b\n1\n");
    read(table, FileFormat.CSV);

    assertThat(records.records)
        .singleElement()
        .extracting(SourceRecord::location)
        .isEqualTo("a\\u001b[31m\\u000a.csv:2");
  }

  private void read(Path file, FileFormat format) throws IOException {
    read(file, format, ReadLimits.standard());
  }

  private void read(Path file, FileFormat format, ReadLimits limits) throws IOException {
    Reading.read(
        new SourceFile(file, limits, bytes -> {}),
        new ReadOptions(format, null, null, null, 1, Set.of()),
        records);
  }
}
