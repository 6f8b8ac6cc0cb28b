package cn.sanyi.model.period;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A reporting period: the half-open dates [from, to) of Asia/Shanghai.
 *
 * @param name as the user wrote it, e.g. {@code 2019Q4}
 * @param from first day
 * @param to first day no longer
 */
public record Period(String name, LocalDate from, LocalDate to) implements Serializable {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Pattern QUARTER = Pattern.compile("(\\d{4})Q([1-4])");

  /** Everything ever recorded. */
  public static final Period ALL =
      new Period("all", LocalDate.of(1970, 1, 1), LocalDate.of(2100, 1, 1));

  /**
   * Reads {@code 2019Q4}, {@code 2019}, {@code 2019-10}, {@code 2019-10-01..2019-12-31} (both days
   * included) or {@code all}.
   *
   * @throws IllegalArgumentException with a Chinese sentence for anything else
   */
  public static Period parse(String text) {
    try {
      Matcher quarter = QUARTER.matcher(text);
      if (text.equals("all")) {
        return ALL;
      } else if (quarter.matches()) {
        LocalDate from =
            LocalDate.of(
                Integer.parseInt(quarter.group(1)), Integer.parseInt(quarter.group(2)) * 3 - 2, 1);
        return new Period(text, from, from.plusMonths(3));
      } else if (text.matches("\\d{4}")) {
        LocalDate from = LocalDate.of(Integer.parseInt(text), 1, 1);
        return new Period(text, from, from.plusYears(1));
      } else if (text.matches("\\d{4}-\\d{2}")) {
        LocalDate from = YearMonth.parse(text).atDay(1);
        return new Period(text, from, from.plusMonths(1));
      } else if (text.contains("..")) {
        String[] ends = text.split("\\.\\.", 2);
        LocalDate from = LocalDate.parse(ends[0]);
        LocalDate to = LocalDate.parse(ends[1]).plusDays(1);
        if (from.isBefore(to)) {
          return new Period(text, from, to);
        }
      }
    } catch (DateTimeException e) {
      // falls through to the one message that says what is accepted
    }
    throw new IllegalArgumentException(
        "无法识别的统计期“" + text + "”；可写 2019Q4、2019、2019-10、2019-10-01..2019-12-31 或 all");
  }

  /** First instant. */
  public Instant start() {
    return from.atStartOfDay(ZONE).toInstant();
  }

  /** First instant no longer in the period. */
  public Instant end() {
    return to.atStartOfDay(ZONE).toInstant();
  }
}
