package cn.sanyi.rules.card;

import cn.sanyi.model.calendar.ChinaTime;
import cn.sanyi.model.fold.CaseFacts;
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

  static Map<String, String> values(Warrant warrant, CaseFacts facts, int daysOver) {
    Map<String, String> values = new LinkedHashMap<>();
    CardRule rule = warrant.rule();
    switch (rule.trigger()) {
      case NEAR_DUE -> {
        values.put("时限", limit(facts.limits().limitDays()));
        values.put("剩余", days(rule.remaining(facts.limits().limitDays())));
        values.put("应办结", due(facts.due().dueAt()));
      }
      case PROMISE_EXCEEDED -> {
        values.put("时限", limit(facts.limits().limitDays()));
        values.put("应办结", due(facts.due().dueAt()));
        values.put("超期", Integer.toString(daysOver));
      }
      case STATUTE_EXCEEDED -> {
        values.put("法定时限", limit(facts.limits().statutoryDays()));
        values.put("法定应办结", due(facts.due().statutoryDueAt()));
        values.put("超期", Integer.toString(daysOver));
      }
      case STEP_EXCEEDED -> {
        values.put("环节", facts.step().watchedStep());
        values.put("环节时限", days(facts.step().watchedStepDays()));
        values.put("环节应办结", due(facts.step().watchedStepDueAt()));
        values.put("超期", Integer.toString(daysOver));
      }
      case UNANSWERED -> {
        values.put("卡片级别", rule.unanswered().chinese());
        values.put("发卡", minute(warrant.unanswered().firesAt()));
        values.put("所依规则", warrant.unanswered().rule().code());
        values.put("答复期限", days(rule.days()));
      }
      case MISCONDUCT_CONFIRMED ->
          values.put("认定", minute(facts.supervision().misconductConfirmedAt()));
      case FINDING -> {
        values.put("受理", minute(facts.course().acceptedAt()));
        values.put("首条记录", minute(facts.trail().firstEventAt()));
        values.put("办结", minute(facts.course().closedAt()));
        values.put("结束", minute(facts.course().endedAt()));
      }
    }
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
  private static String limit(Integer days) {
    return days != null && days == 0 ? "为当日办结" : days(days);
  }

  private static String days(Integer days) {
    return days == null ? "未知" : days + "个工作日";
  }

  /** The last moment in time: a whole day where the due instant is a midnight. */
  private static String due(Instant dueAt) {
    ZonedDateTime last = dueAt.minusMillis(1).atZone(ChinaTime.ZONE);
    boolean midnight = dueAt.atZone(ChinaTime.ZONE).toLocalTime().equals(LocalTime.MIDNIGHT);
    return last.format(midnight ? DAY : MINUTE);
  }

  private static String minute(Instant at) {
    if (at == null) {
      return "无";
    }
    ZonedDateTime time = at.atZone(ChinaTime.ZONE);
    // Limits begin with a day: nobody writes 0时00分.
    return time.format(time.getHour() == 0 && time.getMinute() == 0 ? DAY : MINUTE);
  }
}
