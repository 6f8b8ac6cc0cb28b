package cn.sanyi.rules.card;

import cn.sanyi.model.calendar.ChinaTime;
import cn.sanyi.model.fold.Supervised;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;

/** The values that a card rule saw, and the Chinese sentence made of them. */
final class Reasons {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日H时mm分");

  private Reasons() {}

  static Map<String, String> values(Warrant warrant, Supervised facts, int daysOver) {
    Map<String, String> values = new LinkedHashMap<>();
    warrant.rule().trigger().tell(warrant, facts, daysOver, values);
    values.put("触发", minute(warrant.firesAt()));
    return values;
  }

  static String sentence(CardRule rule, Map<String, String> values) {
    String sentence = rule.text();
    for (var value : values.entrySet()) {
      sentence = sentence.replace("{" + value.getKey() + "}", value.getValue());
    }
    return sentence;
  }

  /** A limit of none is that of a 即办件: the day of acceptance is the last. */
  static String limit(Integer days) {
    return days != null && days == 0 ? "为当日办结" : days(days);
  }

  static String days(Integer days) {
    return days == null ? "未知" : days + "个工作日";
  }

  /** The last moment in time: a whole day where the due instant is a midnight. */
  static String due(Instant dueAt) {
    ZonedDateTime last = dueAt.minusMillis(1).atZone(ChinaTime.ZONE);
    boolean midnight = dueAt.atZone(ChinaTime.ZONE).toLocalTime().equals(LocalTime.MIDNIGHT);
    return last.format(midnight ? DAY : MINUTE);
  }

  static String minute(Instant at) {
    if (at == null) {
      return "无";
    }
    ZonedDateTime time = at.atZone(ChinaTime.ZONE);
    // Limits begin with a day: nobody writes 0时00分.
    return time.format(time.getHour() == 0 && time.getMinute() == 0 ? DAY : MINUTE);
  }
}
