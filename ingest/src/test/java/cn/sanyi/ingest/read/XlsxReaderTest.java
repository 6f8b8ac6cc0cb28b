package cn.sanyi.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxReaderTest {
  @TempDir Path folder;
  private final CollectedRecords records = new CollectedRecords();

  @Test
  void readsDatesNumbersAndTextsAsTheyAreMeant() throws IOException {
    read(workbook(), "办件", 2);

    assertThat(records.records)
        .extracting(SourceRecord::attributes)
        .containsExactly(
            Map.of(
                "办件编号", "530323201910080001",
                "件数", "1001",
                "受理时间", "2019-10-08T09:30:15",
                "办结日期", "2019-10-12"));
    assertThat(records.records.get(0).location()).isEqualTo("a.xlsx:4");
    assertThat(records.malformed).singleElement().asString().startsWith("a.xlsx:5 ");
  }

  @Test
  void namesTheSheetsThereAre() throws IOException {
    Path book = workbook();

    assertThatThrownBy(() -> read(book, "没有", 1))
        .isInstanceOf(ReadException.class)
        .hasMessageContaining("封面、办件");
  }

  @Test
  void refusesANumberThatExcelHasRounded() throws IOException {
    Path file = folder.resolve("a.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        Workbook book = new Workbook(out, "test", "1.0")) {
      Worksheet sheet = book.newWorksheet("办件");
      sheet.value(0, 0, "办件编号");
      sheet.value(0, 1, "证件号");
      sheet.value(1, 0, 530323201910080001.0);
      sheet.value(2, 0, 999999999999999.0);
      sheet.value(2, 1, 530323199001010011.0);
    }
    read(file, "办件", 1);

    assertThat(records.malformed).singleElement().asString().startsWith("a.xlsx:2 “办件编号”");
    assertThat(records.records)
        .singleElement()
        .extracting(record -> record.get("办件编号"))
        .isEqualTo("999999999999999");
  }

  private Path workbook() throws IOException {
    Path file = folder.resolve("a.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        Workbook book = new Workbook(out, "test", "1.0")) {
      book.newWorksheet("封面").value(0, 0, "某县");
      Worksheet sheet = book.newWorksheet("办件");
      sheet.value(0, 0, "2019 年四季度办件");
      String[] header = {"办件编号", "件数", "受理时间", "办结日期"};
      for (int i = 0; i < header.length; i++) {
        sheet.value(1, i, header[i]);
      }
      sheet.value(3, 0, "530323201910080001");
      sheet.value(3, 1, 1001);
      sheet.value(3, 2, LocalDateTime.of(2019, 10, 8, 9, 30, 15));
      sheet.style(3, 2).format("yyyy/m/d h:mm:ss").set();
      sheet.value(3, 3, LocalDate.of(2019, 10, 12));
      sheet.style(3, 3).format("yyyy年m月d日").set();
      sheet.value(4, 0, "2");
      sheet.value(4, 6, "列外");
    }
    return file;
  }

  private void read(Path file, String sheet, int headerRow) throws IOException {
    Reading.read(
        new SourceFile(file, ReadLimits.standard(), bytes -> {}),
        new ReadOptions(null, null, null, sheet, headerRow, Set.of("办件编号")),
        records);
  }
}
