package cn.sanyi.ingest.read;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;

/**
 * What a cell shows, as text: dates in ISO 8601, numbers without exponent.
 *
 * @param from1904 whether the workbook counts its days from 1904, as old Macintoshes did
 */
record CellText(boolean from1904) {
  /** Texts in quotes or brackets of a number format mean no date: [Red], "日", \d. */
  private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.|_.|\\*.");

  /** Day 0. In that of 1900 there is a 29th of February that never was: what is dated is later. */
  private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);

  private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
  private static final Pattern NUMBER = Pattern.compile("\\d{1,7}(\\.\\d{1,20})?([eE]-?\\d{1,2})?");
  private static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);

  String of(Cell cell) {
    Object value = cell.getValue();
    if (cell.getType() == CellType.NUMBER && value instanceof BigDecimal number) {
      return date(cell) ? dateText(cell.asDate()) : plain(number);
    } else if (cell.getType() == CellType.FORMULA) {
      return formula(cell);
    }
    return cell.getText();
  }

  /** What the formula came to when the workbook was last saved. */
  private String formula(Cell cell) {
    String result = cell.getRawValue();
    if (result == null) {
      return "";
    }
    return date(cell) && NUMBER.matcher(result).matches()
        ? dateText(date(new BigDecimal(result)))
        : result;
  }

  private LocalDateTime date(BigDecimal days) {
    long seconds = days.multiply(SECONDS).setScale(0, RoundingMode.HALF_UP).longValueExact();
    return (from1904 ? EPOCH_1904 : EPOCH_1900).atStartOfDay().plusSeconds(seconds);
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
