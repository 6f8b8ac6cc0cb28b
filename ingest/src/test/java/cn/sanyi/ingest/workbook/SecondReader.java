package cn.sanyi.ingest.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What Apache POI says of a workbook's first sheet, in the words of ours: place to text. */
final class SecondReader {
  private SecondReader() {}

  static Map<String, String> cells(Path file) throws IOException {
    Map<String, String> cells = new TreeMap<>();
    try (InputStream in = Files.newInputStream(file);
        XSSFWorkbook book = new XSSFWorkbook(in)) {
      for (Row row : book.getSheetAt(0)) {
        for (Cell cell : row) {
          String text = text(cell);
          if (!text.isEmpty()) {
            cells.put(cell.getAddress().formatAsString(), text);
          }
        }
      }
    }
    return cells;
  }

  /** The same of our reader; what must not be believed is {@code !} and the reason. */
  static Map<String, String> ours(Path file) throws IOException {
    Map<String, String> cells = new TreeMap<>();
    try (Workbook book =
        new Workbook(file, new WorkbookLimits(1 << 28, 1 << 20, 1 << 24, 100_000, 64))) {
      book.rows(
          null,
          row -> {
            for (cn.sanyi.ingest.workbook.Cell cell : row.cells()) {
              String text = cell.problem() == null ? cell.text() : "!" + cell.problem();
              if (!text.isEmpty()) {
                cells.put(cell.place(row.number()), text);
              }
            }
          });
    }
    return cells;
  }

  private static String text(Cell cell) {
    boolean formula = cell.getCellType() == CellType.FORMULA;
    return switch (formula ? cell.getCachedFormulaResultType() : cell.getCellType()) {
      case STRING -> cell.getStringCellValue();
      case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
      case ERROR ->
          "!是错误值 " + FormulaError.forInt(cell.getErrorCellValue()).getString() + "；请在 Excel 中更正";
      case NUMERIC -> number(cell);
      default -> "";
    };
  }

  private static String number(Cell cell) {
    double number = cell.getNumericCellValue();
    String format = cell.getCellStyle().getDataFormatString();
    if (!DateUtil.isADateFormat(cell.getCellStyle().getDataFormat(), format)) {
      return Math.abs(number) >= 1e15
          ? "!是超过 15 位的数字，Excel 已把末尾几位改成 0；请从源系统重新导出，并把这一列设为文本"
          : plain(number);
    }
    boolean date1904 = ((XSSFWorkbook) cell.getSheet().getWorkbook()).isDate1904();
    LocalDateTime date = DateUtil.getLocalDateTime(number, date1904, true);
    if (format.startsWith("[h]")) {
      long seconds = Math.round(number * 86_400);
      return String.format("%02d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    } else if (number < 1) {
      return DateTimeFormatter.ofPattern("HH:mm:ss").format(date);
    }
    return date.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? date.toLocalDate().toString()
        : DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(date);
  }

  private static String plain(double number) {
    return number == 0 ? "0" : BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }
}
