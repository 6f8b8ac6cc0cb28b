package cn.sanyi.ingest.mapping;

import cn.sanyi.model.text.Printable;
import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the times of a source, strictly: 2019-02-30 is no day. */
final class TimeParser {
  /** Each may go on with a fraction of a second and an offset, where it has a time of day. */
  private static final List<String> USUAL =
      List.of(
          "yyyy-M-d H:m:s",
          "yyyy-M-d H:m",
          "yyyy-M-d",
          "yyyy/M/d H:m:s",
          "yyyy/M/d H:m",
          "yyyy/M/d",
          "yyyy.M.d H:m:s",
          "yyyy.M.d H:m",
          "yyyy.M.d",
          "yyyy年M月d日 H时m分s秒",
          "yyyy年M月d日 H时m分",
          "yyyy年M月d日 H:m:s",
          "yyyy年M月d日 H:m",
          "yyyy年M月d日",
          "yyyyMMddHHmmss",
          "yyyyMMdd");

  private static final String ISO_WITH_BASIC_OFFSET = "yyyy-M-d'T'H:m:s";

  /** Milliseconds before 1973 are seconds, more likely than not. */
  private static final long LEAST_MILLIS = 100_000_000_000L;

  /** Tables of numbers write whole ones with a decimal point, too. */
  private static final Pattern WHOLE_NUMBER = Pattern.compile("(-?\\d{1,15})(?:\\.0+)?");

  /** Beyond, arithmetic with instants overflows. */
  private static final int LAST_YEAR = 9999;

  /** No time is written in more characters, and messages quote it. */
  private static final int LONGEST = 100;

  private final ZoneId zone;
  private final List<String> formats;
  private final List<DateTimeFormatter> formatters;
  private final boolean epochMillis;
  private final boolean epochSeconds;

  /** Of formats of a mapping two may fit, and then their order decides, not what fitted last. */
  private final boolean ambiguous;

  /** A column is written in one way, so what fitted last is tried first; a hint, no more. */
  private volatile DateTimeFormatter last = DateTimeFormatter.ISO_DATE_TIME;

  /**
   * @param zone zone of times that name none
   * @param formats patterns of {@link DateTimeFormatter}, {@code epochMillis} or {@code
   *     epochSeconds}; empty: the usual ones. ISO 8601 is always read.
   * @throws IllegalArgumentException for a pattern that is none
   */
  TimeParser(ZoneId zone, List<String> formats) {
    this.zone = zone;
    this.formats = formats;
    this.ambiguous = !formats.isEmpty();
    this.epochMillis = formats.contains("epochMillis");
    this.epochSeconds = formats.contains("epochSeconds");
    this.formatters = new ArrayList<>();
    formatters.add(DateTimeFormatter.ISO_DATE_TIME);
    formatters.add(usual(ISO_WITH_BASIC_OFFSET));
    for (String format : formats.isEmpty() ? USUAL : formats) {
      if (!format.startsWith("epoch")) {
        formatters.add(formats.isEmpty() ? usual(format) : given(format));
      }
    }
    formatters.add(DateTimeFormatter.ISO_LOCAL_DATE);
  }

  private static DateTimeFormatter given(String format) {
    try {
      return strict(new DateTimeFormatterBuilder().appendPattern(years(format)));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("“" + format + "”", e);
    }
  }

  private static DateTimeFormatter usual(String format) {
    DateTimeFormatterBuilder builder = new DateTimeFormatterBuilder().appendPattern(years(format));
    if (format.endsWith(":s")) {
      builder.appendOptional(
          new DateTimeFormatterBuilder()
              .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
              .toFormatter(Locale.ROOT));
    }
    return strict(format.endsWith(":s") ? builder.appendPattern("[ ][XX][XXX][X]") : builder);
  }

  private static DateTimeFormatter strict(DateTimeFormatterBuilder builder) {
    return builder.toFormatter(Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
  }

  /** "y" is the year of an era, which a strict parser demands; people mean "u". */
  private static String years(String format) {
    return format.replace('y', 'u');
  }

  /** The instant a text names, to the millisecond; a day alone is its first instant. */
  Instant instant(String text) {
    TemporalAccessor time = parse(text);
    Instant instant =
        time instanceof OffsetDateTime offset
            ? offset.toInstant()
            : time instanceof LocalDateTime local
                ? local.atZone(zone).toInstant()
                : LocalDate.from(time).atStartOfDay(zone).toInstant();
    return instant.truncatedTo(ChronoUnit.MILLIS);
  }

  /** The last instant still in time; a day alone lasts to its end. */
  Instant deadline(String text) {
    TemporalAccessor time = parse(text);
    return time instanceof LocalDate day
        ? day.plusDays(1).atStartOfDay(zone).toInstant().minusMillis(1)
        : instant(text);
  }

  private TemporalAccessor parse(String text) {
    if (text.length() > LONGEST) {
      throw new Rejection("“" + Printable.brief(text) + "”不是时间");
    }
    TemporalAccessor time = read(text);
    if (time.isSupported(ChronoField.YEAR)
        && (time.get(ChronoField.YEAR) < 1 || time.get(ChronoField.YEAR) > LAST_YEAR)) {
      throw new Rejection("“" + Printable.brief(text) + "”的年份不在 1 至 " + LAST_YEAR + " 之间，不可信；请更正");
    }
    return time;
  }

  private TemporalAccessor read(String text) {
    TemporalAccessor time = attempt(last, text);
    if (time != null) {
      return time;
    }
    for (DateTimeFormatter formatter : formatters) {
      time = attempt(formatter, text);
      if (time != null) {
        last = ambiguous ? last : formatter;
        return time;
      }
    }
    if (epochMillis || epochSeconds) {
      Matcher number = WHOLE_NUMBER.matcher(text);
      if (number.matches()) {
        return epoch(Long.parseLong(number.group(1)), text);
      }
    }
    throw new Rejection(refusal(text));
  }

  private OffsetDateTime epoch(long number, String text) {
    return epochInstant(number, text).atOffset(ZoneOffset.UTC);
  }

  private Instant epochInstant(long number, String text) {
    if (epochMillis && !epochSeconds && Math.abs(number) < LEAST_MILLIS) {
      throw new Rejection(
          "“" + Printable.brief(text) + "”不像毫秒数；若是秒，请在映射文件 timeFormats 中改写 epochSeconds");
    }
    return epochMillis && Math.abs(number) >= LEAST_MILLIS
        ? Instant.ofEpochMilli(number)
        : Instant.ofEpochSecond(number);
  }

  /** A text that is well written and yet no time, such as 30 February, needs no other pattern. */
  private String refusal(String text) {
    for (DateTimeFormatter formatter : formatters) {
      if (fits(formatter, text)) {
        return "没有“" + Printable.brief(text) + "”这个日期或时刻；请更正后重新导入";
      }
    }
    return "看不懂的时间“"
        + Printable.brief(text)
        + "”；请在映射文件 timeFormats 中补上它的写法（现有："
        + (formats.isEmpty() ? "常见写法，见手册" : String.join("，", formats))
        + "）";
  }

  private static boolean fits(DateTimeFormatter formatter, String text) {
    ParsePosition position = new ParsePosition(0);
    return formatter.parseUnresolved(text, position) != null
        && position.getIndex() == text.length();
  }

  private static TemporalAccessor attempt(DateTimeFormatter formatter, String text) {
    if (!fits(formatter, text)) {
      return null; // most attempts end here, without the price of an exception
    }
    try {
      TemporalAccessor time = formatter.parse(text);
      LocalDate day = time.query(TemporalQueries.localDate());
      LocalTime clock = time.query(TemporalQueries.localTime());
      ZoneId named = time.query(TemporalQueries.zone());
      if (day == null || clock == null) {
        return day;
      }
      LocalDateTime local = day.atTime(clock);
      return named == null ? local : local.atZone(named).toOffsetDateTime();
    } catch (DateTimeException e) {
      return null;
    }
  }
}
