package cn.sanyi.rules.escalation;

import cn.sanyi.model.calendar.ChinaTime;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** Why, in words. */
final class Sentence {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日H时mm分");

  private Sentence() {}

  /** Limits begin with a day: nobody writes 0时00分. */
  private static String time(Instant at) {
    ZonedDateTime time = at.atZone(ChinaTime.ZONE);
    return time.format(time.getHour() == 0 && time.getMinute() == 0 ? DAY : MINUTE);
  }

  static String of(EscalationRule rule, CardTally tally, Instant reachedAt) {
    return rule.text()
        .replace("{统计期}", tally.quarter().name())
        .replace("{级别}", rule.from().chinese())
        .replace("{升为}", rule.to().chinese())
        .replace("{满}", Integer.toString(rule.least()))
        .replace("{张数}", Long.toString(tally.cards()))
        .replace("{达到}", time(reachedAt));
  }
}
