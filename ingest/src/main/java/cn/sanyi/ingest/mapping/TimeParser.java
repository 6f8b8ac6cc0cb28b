package cn.sanyi.ingest.mapping;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads the times of a source, strictly: 2019-02-30 is no day. */
final class TimeParser {
  private static final List<String> USUAL =
      List.of(
          "yyyy-M-d H:m:s.SSS",
          "yyyy-M-d H:m:s",
          "yyyy-M-d H:m",
          "yyyy-M-d",
          "yyyy/M/d H:m:s",
          "yyyy/M/d H:m",
          "yyyy/M/d",
          "yyyy年M月d日 H时m分s秒",
          "yyyy年M月d日 H时m分",
          "yyyy年M月d日",
          "yyyyMMddHHmmss",
          "yyyyMMdd");

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
    this.formats = formats.isEmpty() ? USUAL : formats;
    this.ambiguous = !formats.isEmpty();
    this.epochMillis = formats.contains("epochMillis");
    this.epochSeconds = formats.contains("epochSeconds");
    this.formatters = new ArrayList<>();
    formatters.add(DateTimeFormatter.ISO_DATE_TIME);
    this.formats.stream()
        .filter(format -> !format.startsWith("epoch"))
        // "y" is the year of an era, which a strict parser demands; people mean "u".
        .map(format -> DateTimeFormatter.ofPattern(format.replace('y', 'u'), Locale.ROOT))
        .map(formatter -> formatter.withResolverStyle(ResolverStyle.STRICT))
        .forEach(formatters::add);
  }

  /** The instant a text names, to the millisecond; a day alone is its first instant. */
  Instant instant(String text) {
    TemporalAccessor time = parse(text);
    Instant instant =
        time instanceof Instant known
            ? known
            : time instanceof OffsetDateTime offset
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
    if ((epochMillis || epochSeconds) && text.matches("-?\\d{1,15}")) {
      long number = Long.parseLong(text);
      return epochMillis ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
    }
    TemporalAccessor day = attempt(DateTimeFormatter.ISO_LOCAL_DATE, text);
    if (day == null) {
      throw new Rejection(
          "看不懂的时间“" + text + "”；请在映射文件 timeFormats 中补上它的写法（现有：" + String.join("，", formats) + "）");
    }
    return day;
  }

  private static TemporalAccessor attempt(DateTimeFormatter formatter, String text) {
    ParsePosition position = new ParsePosition(0);
    if (formatter.parseUnresolved(text, position) == null || position.getIndex() < text.length()) {
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
