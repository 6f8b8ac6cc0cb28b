package cn.sanyi.ingest.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two readers that share no line of code agree on workbooks of three writers. */
class SecondReaderTest {
  private static final String[] DATES = {
    "yyyy/m/d",
    "yyyy\"年\"m\"月\"d\"日\"",
    "yyyy-mm-dd hh:mm:ss",
    "m/d/yy h:mm",
    "h:mm",
    "[h]:mm",
    "[$-804]yyyy\"年\"m\"月\"d\"日\";@",
    "[red]yyyy\\-mm",
    "d-mmm-yy"
  };
  private static final String[] NUMBERS = {
    "General",
    "0.00",
    "0%",
    "#,##0",
    "0.00E+00",
    "#,##0\"日\"",
    "[Red]0.0;[Blue]-0.0",
    "@",
    "# ?/?",
    "[$¥-804]#,##0.00",
    "0_);(0)",
    "0;\"ymd\""
  };

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void agreesOnWorkbooksOfPoi(long seed) throws IOException {
    Random random = new Random(seed);
    Path file = folder.resolve("poi.xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      if (seed % 2 == 0) {
        book.getCTWorkbook().getWorkbookPr().setDate1904(true);
      }
      XSSFSheet sheet = book.createSheet("办件");
      for (int row = 0; row < 60; row += 1 + random.nextInt(2)) {
        XSSFRow cells = sheet.createRow(row);
        cells.setZeroHeight(random.nextInt(5) == 0);
        for (int column = 0; column < 14; column++) {
          fill(book, cells.createCell(column), random);
        }
      }
      sheet.addMergedRegion(new CellRangeAddress(0, 1, 0, 2));
      book.createSheet("第二张").createRow(0).createCell(0).setCellValue("别处");
      book.write(out);
    }
    agree(file, 200);
  }

  private static void fill(XSSFWorkbook book, XSSFCell cell, Random random) {
    switch (random.nextInt(9)) {
      case 0 -> cell.setCellValue("文字 " + random.nextInt(5) + (random.nextBoolean() ? "\n二" : ""));
      case 1 -> cell.setCellValue(rich(book));
      case 2 -> cell.setCellValue(random.nextBoolean());
      case 3 ->
          cell.setCellErrorValue(FormulaError.forString(random.nextBoolean() ? "#N/A" : "#DIV/0!"));
      case 4 -> number(book, cell, random, NUMBERS);
      case 5, 6 -> {
        // 1 to 60 is a time when Excel counted wrong: of that, a test of its own.
        cell.setCellValue(
            random.nextInt(4) == 0 ? random.nextDouble() : 61 + random.nextDouble() * 60_000);
        style(book, cell, DATES[random.nextInt(DATES.length)]);
      }
      case 7 -> {
        cell.setCellFormula(random.nextBoolean() ? "1+1" : "TODAY()");
        cell.setCellValue(43_700 + random.nextInt(300) + 0.5);
        style(book, cell, random.nextBoolean() ? "yyyy/m/d h:mm" : "0.00");
      }
      default -> cell.setBlank();
    }
  }

  private static void number(XSSFWorkbook book, XSSFCell cell, Random random, String[] formats) {
    double[] some = {
      0, -1.5, 0.1 + 0.2, 1e-7, 1234567.891, 530323201910080001.0, 1e15, 999999999999999.0
    };
    cell.setCellValue(some[random.nextInt(some.length)]);
    style(book, cell, formats[random.nextInt(formats.length)]);
  }

  private static void style(XSSFWorkbook book, XSSFCell cell, String format) {
    CellStyle style = book.createCellStyle();
    style.setDataFormat(book.createDataFormat().getFormat(format));
    cell.setCellStyle(style);
  }

  private static XSSFRichTextString rich(XSSFWorkbook book) {
    XSSFFont red = book.createFont();
    red.setColor(IndexedColors.RED.getIndex());
    XSSFRichTextString text = new XSSFRichTextString("一半红一半黑");
    text.applyFont(0, 3, red);
    return text;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void agreesOnWorkbooksOfFastexcel(long seed) throws IOException {
    Random random = new Random(seed);
    Path file = folder.resolve("fast.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        org.dhatim.fastexcel.Workbook book = new org.dhatim.fastexcel.Workbook(out, "t", "1.0")) {
      var sheet = book.newWorksheet("办件");
      for (int row = 0; row < 40; row++) {
        sheet.value(row, 0, "文字 " + random.nextInt(5));
        sheet.inlineString(row, 1, " 内联 " + row + " ");
        sheet.value(row, 2, random.nextBoolean());
        sheet.value(row, 3, random.nextInt());
        sheet.value(row, 4, random.nextGaussian());
        sheet.value(row, 5, 61 + random.nextDouble() * 60_000);
        // This writer writes quotes of formats as they are, which is no XML.
        sheet.style(row, 5).format(DATES[random.nextInt(DATES.length)].replace("\"", "")).set();
      }
    }
    agree(file, 200);
  }

  /** As openpyxl, LibreOffice and programs of officials write, by hand. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void agreesOnWorkbooksWrittenByHand(boolean date1904) throws IOException {
    RawWorkbook book =
        new RawWorkbook()
            .shared(
                "<si><t xml:space='preserve'> 甲 </t></si><si><r><t>乙</t></r><r><rPr><b/></rPr><t>丙</t></r>"
                    + "<rPh sb='0' eb='1'><t>yi</t></rPh></si><si><t>行_x000D_尾_x005F_x000A_</t></si>")
            .styles(
                "<numFmt numFmtId='176' formatCode='yyyy&quot;年&quot;m&quot;月&quot;'/>",
                14,
                22,
                176,
                46)
            .rows(
                "<row r='2'><c r='B2' t='s'><v>0</v></c><c r='C2' t='s'><v>1</v></c><c r='D2' t='s'><v>2</v></c></row>"
                    + "<row r='3'><c r='A3' s='1'><v>43746</v></c><c r='B3' s='2'><v>43746.395833333336</v></c>"
                    + "<c r='C3' s='3'><f>A3</f><v>43739</v></c><c r='D3' s='4'><v>1.0625</v></c></row>"
                    + "<row r='5'><c r='A5' t='str'><f>\"a\"</f><v>a</v></c><c r='B5' t='b'><v>1</v></c>"
                    + "<c r='C5' t='e'><f>NA()</f><v>#N/A</v></c><c r='D5'><v>1E3</v></c>"
                    + "<c r='E5' t='inlineStr'><is><r><t>内</t></r><r><t>联</t></r></is></c>"
                    + "<c r='F5' s='1'/><c r='G5'><v>-0.5e-2</v></c><c r='XFD5'><v>7</v></c></row>");
    Path file = (date1904 ? book.date1904() : book).write(folder.resolve("raw.xlsx"));

    agree(file, 13);
    assertThat(SecondReader.ours(file))
        .containsEntry("C2", "乙丙")
        .containsEntry("A3", date1904 ? "2023-10-09" : "2019-10-08")
        .containsEntry("D5", "1000")
        .containsEntry("G5", "-0.005");
  }

  private static void agree(Path file, int atLeast) throws IOException {
    Map<String, String> theirs = SecondReader.cells(file);
    assertThat(theirs.size()).isGreaterThanOrEqualTo(atLeast);
    Map<String, String> ours = SecondReader.ours(file);
    Set<String> places = new TreeSet<>(theirs.keySet());
    places.addAll(ours.keySet());
    places.removeIf(place -> Objects.equals(ours.get(place), theirs.get(place)));
    assertThat(places)
        .allSatisfy(place -> assertThat(ours.get(place)).isEqualTo(theirs.get(place)));
  }
}
