package cn.sanyi.ingest.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Times of RFC 3339, all of them and no others: fractions of any length, offsets up to 23:59, leap
 * seconds at the end of a month; never without seconds or with an offset of hours alone.
 */
final class Rfc3339 {
  private static final Pattern TIME =
      Pattern.compile(
          "(\\d{4}-\\d\\d-\\d\\d)[Tt](\\d\\d):(\\d\\d):(\\d\\d)(?:\\.(\\d{1,100}))?"
              + "(?:[Zz]|([+-])(\\d\\d):(\\d\\d))",
          Pattern.DOTALL);
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

  private Rfc3339() {}

  /** The instant a text names, to the millisecond; {@link Unfit} where it names none. */
  static Instant instant(String name, String text) {
    Matcher time = TIME.matcher(text);
    if (!time.matches()) {
      throw new Unfit("“" + name + "”应为带时区的 RFC 3339 时间，如 2019-10-08T09:30:00+08:00");
    }
    try {
      int second = Integer.parseInt(time.group(4));
      LocalDateTime local =
          LocalDate.parse(time.group(1))
              .atTime(
                  Integer.parseInt(time.group(2)),
                  Integer.parseInt(time.group(3)),
                  Math.min(second, second == 60 ? 59 : second));
      LocalDateTime utc = local.minusMinutes(offset(time));
      if (second == 60 && !endOfMonth(utc)) {
        throw new Unfit("“" + name + "”：只有月末的 23:59:60Z 才可能是闰秒");
      }
      // A leap second is over before the next second begins.
      return utc.toInstant(ZoneOffset.UTC).plusMillis(second == 60 ? 999 : millis(time.group(5)));
    } catch (DateTimeException e) {
      throw new Unfit("“" + name + "”不是存在的日期或时刻");
    }
  }

  /** Whether a text is a day that exists. */
  static boolean isDate(String text) {
    try {
      return DATE.matcher(text).matches() && LocalDate.parse(text) != null;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private static long offset(Matcher time) {
    if (time.group(6) == null) {
      return 0;
    }
    int hours = Integer.parseInt(time.group(7));
    int minutes = Integer.parseInt(time.group(8));
    if (hours > 23 || minutes > 59) {
      throw new DateTimeException("no offset");
    }
    return (time.group(6).equals("-") ? -1 : 1) * (hours * 60L + minutes);
  }

  private static boolean endOfMonth(LocalDateTime utc) {
    return utc.toLocalTime().equals(LocalTime.of(23, 59, 59))
        && utc.toLocalDate().plusDays(1).getDayOfMonth() == 1;
  }

  private static long millis(String fraction) {
    return fraction == null ? 0 : Long.parseLong((fraction + "00").substring(0, 3));
  }
}
