package cn.sanyi.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sanyi.ingest.workbook.RawWorkbook;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
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

  @Test
  void countsDaysAsTheWorkbookDoes() throws IOException {
    Path file =
        new RawWorkbook()
            .date1904()
            .styles("", 14)
            .rows(
                "<row><c t='inlineStr'><is><t>办件编号</t></is></c><c t='inlineStr'><is><t>日期</t></is></c></row>"
                    + "<row><c><v>1</v></c><c s='1'><v>42284</v></c></row>")
            .write(folder.resolve("a.xlsx"));
    read(file, null, 1);

    assertThat(records.records)
        .extracting(SourceRecord::attributes)
        .containsExactly(Map.of("办件编号", "1", "日期", "2019-10-08"));
  }

  @Test
  void refusesARowWhereAColumnOfTheMappingIsAnError() throws IOException {
    String error = "<c t='e'><v>#N/A</v></c>";
    Path file =
        new RawWorkbook()
            .rows(
                "<row><c t='inlineStr'><is><t>办件编号</t></is></c><c t='inlineStr'><is><t>备注</t></is></c></row>"
                    + ("<row>" + error + "<c><v>1</v></c></row>")
                    + ("<row><c><v>2</v></c>" + error + "</row>"))
            .write(folder.resolve("a.xlsx"));
    read(file, null, 1);

    assertThat(records.malformed)
        .containsExactly("a.xlsx:2 “办件编号”（工作表“办件”单元格 A2）是错误值 #N/A；请在 Excel 中更正");
    assertThat(records.records)
        .extracting(SourceRecord::attributes)
        .containsExactly(Map.of("办件编号", "2"));
  }

  @Test
  void namesThePlaceOfACellThatExcelDoesNotHave() throws IOException {
    Path file =
        new RawWorkbook()
            .rows(
                "<row><c t='inlineStr'><is><t>办件编号</t></is></c></row><row r='3'><c r='ZZZZZZ3'/></row>")
            .write(folder.resolve("a.xlsx"));

    assertThatThrownBy(() -> read(file, null, 1))
        .isInstanceOf(ReadException.class)
        .hasMessageStartingWith("a.xlsx：不是能读的 .xlsx：工作表“办件”“ZZZZZZ3”不是单元格位置");
  }

  @Test
  void readsThreeThousandColumnsAndRefusesOneGiganticCell() throws IOException {
    StringBuilder head = new StringBuilder("<row>" + text("办件编号"));
    for (int i = 0; i < 3000; i++) {
      head.append(text("列" + i));
    }
    Path file =
        new RawWorkbook()
            .rows(
                head
                    + "</row><row><c><v>1</v></c><c r='DKJ2'><v>7</v></c></row>"
                    + ("<row>" + text("2") + text("x".repeat(3 << 20)) + "</row>")
                    + ("<row>" + text("3") + "</row>"))
            .write(folder.resolve("a.xlsx"));
    read(file, null, 1);

    assertThat(records.records)
        .extracting(SourceRecord::attributes)
        .containsExactly(Map.of("办件编号", "1", "列2998", "7"), Map.of("办件编号", "3"));
    assertThat(records.malformed)
        .singleElement()
        .asString()
        .isEqualTo("a.xlsx:3 该行超过 1048576 个字符；请拆开或删去用不到的列");
  }

  private static String text(String text) {
    return "<c t='inlineStr'><is><t>" + text + "</t></is></c>";
  }

  /** A workbook that Excel has saved holds what its formulas came to. */
  @Test
  void readsWhatAFormulaCameTo() throws IOException {
    Path file = folder.resolve("a.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        Workbook book = new Workbook(out, "test", "1.0")) {
      Worksheet sheet = book.newWorksheet("办件");
      sheet.value(0, 0, "办件编号");
      sheet.value(0, 1, "到期");
      sheet.value(0, 2, "天数");
      sheet.value(1, 0, "A-1");
      sheet.formula(1, 1, "B9+5");
      sheet.style(1, 1).format("yyyy/m/d h:mm").set();
      sheet.formula(1, 2, "B9-B8");
    }
    save(file, "B9+5", "43746.395833333336");
    save(file, "B9-B8", "5");
    read(file, "办件", 1);

    assertThat(records.records)
        .extracting(SourceRecord::attributes)
        .containsExactly(Map.of("办件编号", "A-1", "到期", "2019-10-08T09:30:00", "天数", "5"));
  }

  /** As Excel does when it saves. */
  private static void save(Path book, String formula, String result) throws IOException {
    try (FileSystem zip = FileSystems.newFileSystem(book)) {
      Path sheet = zip.getPath("xl/worksheets/sheet1.xml");
      String told = "<f>" + formula + "</f>";
      String xml = Files.readString(sheet);
      assertThat(xml).contains(told);
      Files.writeString(
          sheet,
          xml.replaceFirst(
              Pattern.quote(told) + "(<v></v>|<v/>)?", told + "<v>" + result + "</v>"));
    }
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
