package cn.sanyi.rules.escalation;

import cn.sanyi.model.calendar.ChinaTime;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/** Why, in words. */
final class Sentence {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日H时mm分");

  private Sentence() {}

  static String of(EscalationRule rule, CardTally tally, Instant reachedAt) {
    return rule.text()
        .replace("{统计期}", tally.quarter().name())
        .replace("{级别}", rule.from().chinese())
        .replace("{升为}", rule.to().chinese())
        .replace("{满}", Integer.toString(rule.least()))
        .replace("{张数}", Long.toString(tally.cards()))
        .replace("{达到}", reachedAt.atZone(ChinaTime.ZONE).format(MINUTE));
  }
}
