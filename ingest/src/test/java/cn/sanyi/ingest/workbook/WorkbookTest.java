package cn.sanyi.ingest.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.DateUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookTest {
  @TempDir Path folder;

  /**
   * Ids of ISO/IEC 29500-1 18.8.30 that stand in no styles part; no library of Java's knows them.
   */
  static IntStream eastAsianDates() {
    return IntStream.concat(IntStream.rangeClosed(27, 36), IntStream.rangeClosed(50, 58));
  }

  @ParameterizedTest
  @MethodSource("eastAsianDates")
  void readsEastAsianDateFormats(int id) throws IOException {
    Path file =
        new RawWorkbook()
            .styles("", id)
            .rows("<row><c s='1'><v>43746</v></c><c s='1'><v>0.5</v></c></row>")
            .write(folder.resolve("a.xlsx"));

    assertThat(SecondReader.ours(file))
        .containsEntry("A1", "2019-10-08")
        .containsEntry("B1", "12:00:00");
    assertThat(DateUtil.isADateFormat(id, null)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "上午/下午h&quot;时&quot;mm&quot;分&quot;",
        "[$-804]aaaa;@",
        "e&quot;年&quot;",
        "[DBNum1][$-804]yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@",
        "[$-411]ggge&quot;年&quot;",
        "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy"
      })
  void readsDateFormatsThatTheSecondReaderMayNotKnow(String code) throws IOException {
    Path file =
        new RawWorkbook()
            .styles("<numFmt numFmtId='200' formatCode='" + code + "'/>", 200)
            .rows("<row><c s='1'><v>43746</v></c></row>")
            .write(folder.resolve("a.xlsx"));

    assertThat(SecondReader.ours(file)).containsEntry("A1", "2019-10-08");
  }

  @Test
  void believesTheCodeThatAWorkbookGivesSuchAnId() throws IOException {
    Path file =
        new RawWorkbook()
            .styles("<numFmt numFmtId='31' formatCode='0.00'/>", 31)
            .rows("<row><c s='1'><v>43746</v></c></row>")
            .write(folder.resolve("a.xlsx"));

    assertThat(SecondReader.ours(file)).containsEntry("A1", "43746");
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1900-01-01",
    "59, 1900-02-28",
    "60, !是 1900 年 2 月 29 日，这一天并不存在；请更正",
    "61, 1900-03-01",
    "2958465, 9999-12-31",
    "2958466, !是日期格式，而数值超出 9999 年；请更正",
    "-1, !是日期格式，而数值 -1 不是 Excel 的日期；请更正",
    "43746.99999999, 2019-10-09",
    "0.9999999, 24:00",
  })
  void knowsTheDaysOfExcel(String serial, String expected) throws IOException {
    Path file =
        new RawWorkbook()
            .styles("", 14)
            .rows("<row><c s='1'><v>" + serial + "</v></c></row>")
            .write(folder.resolve("a.xlsx"));

    assertThat(SecondReader.ours(file))
        .containsEntry("A1", expected.equals("24:00") ? "1900-01-01" : expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<c t='e'><v>#N/A</v></c>                 | 错误值 #N/A",
        "<c><v>1e999999999</v></c>                | 1e999999999 不是 Excel 能存的数",
        "<c><v>0x10</v></c>                       | 不是 Excel 能存的数",
        "<c t='s'><v>7</v></c>                    | 共享文字 7",
        "<c t='s'><v>-1</v></c>                   | 共享文字 -1",
        "<c t='b'><v>2</v></c>                    | 逻辑值",
        "<c t='q'><v>2</v></c>                    | 类型“q”",
        "<c t='d'><v>2019-02-30</v></c>           | 2019-02-30",
        "<c><f>A2</f></c>                         | 没有保存计算结果",
        "<c><v>530323201910080001</v></c>         | 超过 15 位",
        "<c t='str'><v>_xD800_</v></c>            | 代理字符",
      })
  void tellsWhatMustNotBeBelieved(String cell, String problem) throws IOException {
    Path file = new RawWorkbook().rows("<row>" + cell + "</row>").write(folder.resolve("a.xlsx"));

    assertThat(SecondReader.ours(file).get("A1")).startsWith("!").contains(problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<row r='3'><c r='ZZZZZZ3'/></row>        | “ZZZZZZ3”不是单元格位置",
        "<row r='3'><c r='XFE3'/></row>           | XFE3",
        "<row r='3'><c r='A99999999999'/></row>   | A99999999999",
        "<row r='3'><c r='B3'/><c r='B3'/></row>  | B3 写在第 3 行",
        "<row r='3'><c r='A4'/></row>             | A4 写在第 3 行",
        "<row r='3'/><row r='2'/>                 | 行号“2”",
        "<row r='99999999999'/>                   | 行号“99999999999”",
        "<row r='1048577'/>                       | 1048577",
        "<row r='3'><c r='A3'><v>1<v/></row>      | 标签不配对",
      })
  void refusesWhatIsBrokenAndNamesThePlace(String rows, String place) throws IOException {
    Path file = new RawWorkbook().rows(rows).write(folder.resolve("a.xlsx"));

    assertThatThrownBy(() -> SecondReader.ours(file))
        .isInstanceOf(WorkbookException.class)
        .hasMessageContaining("工作表“办件”")
        .hasMessageContaining(place);
  }

  @Test
  void stopsWhereSharedTextsGrowWithoutEnd() throws IOException {
    Path file =
        new RawWorkbook()
            .shared("<si><t/></si>".repeat(200))
            .rows("<row/>")
            .write(folder.resolve("a.xlsx"));

    assertThatThrownBy(
            () -> {
              try (Workbook book =
                  new Workbook(file, new WorkbookLimits(1 << 28, 1 << 20, 1000, 100, 64))) {
                book.rows(null, row -> {});
              }
            })
        .hasMessageContaining("共享文字超过 100 条");
  }

  @Test
  void showsNoHiddenSheetUnlessAsked() throws IOException {
    Path file = new RawWorkbook().state("veryHidden").write(folder.resolve("a.xlsx"));

    try (Workbook book = new Workbook(file, new WorkbookLimits(1 << 28, 1 << 20, 1000, 100, 64))) {
      assertThat(book.sheetName("办件")).isEqualTo("办件");
      assertThatThrownBy(() -> book.sheetName(null)).hasMessageContaining("没有看得见的工作表；有：办件");
    }
  }

  @Test
  void readsTheDatesOfTheStrictKind() throws IOException {
    Path file =
        new RawWorkbook()
            .rows(
                "<row><c t='d'><v>2019-10-08T09:30:00</v></c><c t='d'><v>2019-10-08</v></c></row>")
            .write(folder.resolve("a.xlsx"));

    assertThat(SecondReader.ours(file).values())
        .containsExactly("2019-10-08T09:30:00", "2019-10-08");
  }
}
