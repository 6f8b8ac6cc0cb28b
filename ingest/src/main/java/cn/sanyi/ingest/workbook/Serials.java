package cn.sanyi.ingest.workbook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/**
 * Days as Excel counts them, as dates.
 *
 * @param from1904 whether the workbook counts from 1904, as old Macintoshes did
 */
record Serials(boolean from1904) {
  /** Day 0. There is a 29th of February 1900 that never was: what is later counts one more. */
  private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 31);

  private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
  private static final int LEAP_1900 = 60;
  private static final LocalDate LAST = LocalDate.of(9999, 12, 31);
  private static final long DAY = 86_400;
  private static final BigDecimal SECONDS = BigDecimal.valueOf(DAY);
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

  /** The date or time of a number of days, or why there is none. */
  Cell date(int column, BigDecimal days, NumberFormats format) {
    if (days.signum() < 0 || days.compareTo(BigDecimal.valueOf(4_000_000)) > 0) {
      return Cell.wrong(column, "是日期格式，而数值 " + days.toPlainString() + " 不是 Excel 的日期；请更正");
    }
    // To the second, as it is shown: a second comes out of a fraction of a day as 59.9995.
    long seconds = days.multiply(SECONDS).setScale(0, RoundingMode.HALF_UP).longValueExact();
    if (format == NumberFormats.ELAPSED) {
      return Cell.of(
          column, String.format("%02d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60));
    } else if (seconds < DAY) {
      return Cell.of(column, CLOCK.format(LocalTime.ofSecondOfDay(seconds)));
    }
    return dated(column, seconds);
  }

  private Cell dated(int column, long seconds) {
    long day = seconds / DAY;
    if (!from1904 && day == LEAP_1900) {
      return Cell.wrong(column, "是 1900 年 2 月 29 日，这一天并不存在；请更正");
    }
    LocalDate date =
        from1904 ? EPOCH_1904.plusDays(day) : EPOCH_1900.plusDays(day > LEAP_1900 ? day - 1 : day);
    if (date.isAfter(LAST)) {
      return Cell.wrong(column, "是日期格式，而数值超出 9999 年；请更正");
    }
    LocalTime clock = LocalTime.ofSecondOfDay(seconds % DAY);
    return Cell.of(
        column,
        clock.equals(LocalTime.MIDNIGHT)
            ? date.toString()
            : DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(LocalDateTime.of(date, clock)));
  }
}
