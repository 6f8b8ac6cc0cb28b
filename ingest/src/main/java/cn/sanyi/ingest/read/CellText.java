package cn.sanyi.ingest.read;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;

/** What a cell shows, as text: dates in ISO 8601, numbers without exponent. */
final class CellText {
  /** Texts in quotes or brackets of a number format mean no date: [Red], "日", \d. */
  private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.|_.|\\*.");

  private CellText() {}

  static String of(Cell cell) {
    Object value = cell.getValue();
    if (cell.getType() == CellType.NUMBER && value instanceof BigDecimal number) {
      return date(cell) ? dateText(cell.asDate()) : plain(number);
    } else if (cell.getType() == CellType.FORMULA) {
      return cell.getRawValue() == null ? "" : cell.getRawValue();
    }
    return cell.getText();
  }

  private static boolean date(Cell cell) {
    String format = cell.getDataFormatString();
    return format != null
        && LITERALS
            .matcher(format)
            .replaceAll("")
            .chars()
            .anyMatch(c -> "ymdhsYMDHS".indexOf(c) >= 0);
  }

  /** Excel counts in fractions of a day, so a second can come out as 59.9995. */
  private static String dateText(LocalDateTime date) {
    LocalDateTime rounded = date.plusNanos(500_000_000).truncatedTo(ChronoUnit.SECONDS);
    return rounded.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? rounded.toLocalDate().toString()
        : DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(rounded);
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
