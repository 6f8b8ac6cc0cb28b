package cn.sanyi.model.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The one time zone in which instants become dates: every office that Sanyi supervises keeps it.
 */
public final class ChinaTime {

  /** Asia/Shanghai, official time of the whole country. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** From here on the zone is a plain UTC+8; summer time was last kept in 1991. */
  private static final long PLAIN_OFFSET_SINCE = 694_224_000L; // 1992-01-01T00:00Z

  private static final long OFFSET_SECONDS = 8 * 3600;
  private static final long DAY_SECONDS = 24 * 3600;

  private ChinaTime() {}

  /** The date in Asia/Shanghai at an instant. */
  public static LocalDate date(Instant instant) {
    return LocalDate.ofEpochDay(epochDay(instant));
  }

  /** The date in Asia/Shanghai at an instant, as days since 1970-01-01. */
  static int epochDay(Instant instant) {
    long second = instant.getEpochSecond();
    if (second >= PLAIN_OFFSET_SINCE) {
      return Math.toIntExact((second + OFFSET_SECONDS) / DAY_SECONDS);
    }
    return Math.toIntExact(LocalDate.ofInstant(instant, ZONE).toEpochDay());
  }

  /** The first instant of a date in Asia/Shanghai. */
  public static Instant startOf(LocalDate date) {
    long second = date.toEpochDay() * DAY_SECONDS - OFFSET_SECONDS;
    return second >= PLAIN_OFFSET_SINCE
        ? Instant.ofEpochSecond(second)
        : date.atStartOfDay(ZONE).toInstant();
  }

  /**
   * The instant at which a date is over: the first one of the next day. A limit that ends on {@code
   * date} is missed from this instant on.
   */
  public static Instant endOf(LocalDate date) {
    return startOf(date.plusDays(1));
  }
}
