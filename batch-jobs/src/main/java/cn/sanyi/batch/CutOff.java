package cn.sanyi.batch;

import cn.sanyi.model.calendar.ChinaTime;
import cn.sanyi.model.calendar.WorkingDays;
import cn.sanyi.model.period.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;

/** 数据截止时间: what was recorded later does not count for a period. */
final class CutOff {
  /** T+5: five working days after the period's end. */
  private static final int WORKING_DAYS = 5;

  private CutOff() {}

  /** The end of the fifth working day after the period, or now if that is still to come. */
  static Instant usual(Period period, WorkingDays calendar, Instant now) {
    LocalDate day = calendar.plus(period.to().minusDays(1), WORKING_DAYS);
    Instant usual = ChinaTime.endOf(day);
    return usual.isBefore(now) ? usual : now;
  }

  /**
   * The cut-off asked for.
   *
   * @throws IllegalArgumentException with a Chinese sentence where it cannot be read or is still to
   *     come: what is recorded until then would change the result
   */
  static Instant asked(String text, Instant now) {
    Instant cutOff = parse(text);
    if (cutOff.isAfter(now)) {
      throw new IllegalArgumentException(
          "截止时间“" + text + "”还没有到：此后记录的事件会改变结果，不能封存；不写 --cut-off 则截至现在");
    }
    return cutOff;
  }

  /**
   * Reads an instant, or a date (its end) or local time of Asia/Shanghai.
   *
   * @throws IllegalArgumentException with a Chinese sentence for anything else
   */
  static Instant parse(String text) {
    try {
      if (text.length() == "2020-01-08".length()) {
        return ChinaTime.endOf(LocalDate.parse(text));
      }
      return text.matches(".*(Z|[+-]\\d{2}:?\\d{2})$")
          ? OffsetDateTime.parse(text).toInstant()
          : LocalDateTime.parse(text).atZone(ChinaTime.ZONE).toInstant();
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "无法识别的截止时间“" + text + "”；可写 2020-01-08、2020-01-08T18:00 或 2020-01-08T18:00:00+08:00", e);
    }
  }
}
