package cn.sanyi.ingest.mapping;

import cn.sanyi.ingest.privacy.Scrubber;
import cn.sanyi.model.calendar.ChinaTime;
import cn.sanyi.model.event.CaseEvent;
import cn.sanyi.model.event.EventType;
import cn.sanyi.model.event.SpecialKind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Whether an event makes sense by itself. Whether it makes sense beside the other events of its
 * case is a finding of the fold and no reason to refuse it.
 */
public final class EventCheck {
  /** Clocks of sources may be this much ahead; an event of next year would end a replay at once. */
  private static final Duration AHEAD = Duration.ofDays(1);

  private static final String[] IDENTIFIERS = {
    "办件编号", "事件编号", "来源名", "itemCode", "unitCode", "hallCode", "windowCode", "materialCode"
  };

  private final Instant notBefore;
  private final Clock clock;

  public EventCheck(Instant notBefore, Clock clock) {
    this.notBefore = notBefore;
    this.clock = clock;
  }

  /** Chinese sentence why the event is refused, or null. */
  public String reason(CaseEvent event) {
    Instant at = event.occurredAt();
    if (at.isBefore(notBefore)) {
      return "发生时间 " + at + " 早于 " + notBefore + "，不可信；请更正，或在映射文件 notBefore 中放宽";
    } else if (at.isAfter(clock.instant().plus(AHEAD))) {
      return "发生时间 " + at + " 在将来，不可信；请更正后重新导入";
    } else if (event.entry().revision() < 0) {
      return "修订号 " + event.entry().revision() + " 不能为负";
    } else if (event.type() == EventType.MATERIAL_SUPPLIED
        && (event.detail().materialCode() == null || event.detail().supplyMethod() == null)) {
      return "收取材料（MATERIAL_SUPPLIED）必须有 materialCode 与 supplyMethod";
    } else if (event.type() == EventType.SPECIAL_STARTED
        && event.detail().specialKind() == SpecialKind.EXTENSION
        && event.detail().extensionDays() == null) {
      return "延长审批（EXTENSION）必须有 extensionDays（延长的工作日数）";
    }
    return person(event);
  }

  /** Identifiers are kept as they are and shown to many, so that none may be a person's number. */
  private static String person(CaseEvent event) {
    String[] identifiers = {
      event.caseId(),
      event.entry().eventId(),
      event.source(),
      event.desk().itemCode(),
      event.desk().unitCode(),
      event.desk().hallCode(),
      event.desk().windowCode(),
      event.detail().materialCode()
    };
    LocalDate day = ChinaTime.date(event.occurredAt());
    for (int i = 0; i < identifiers.length; i++) {
      if (identifiers[i] != null && Scrubber.identifies(identifiers[i], day)) {
        return IDENTIFIERS[i] + "像是证件号或手机号；编号会给很多人看到，请让来源系统改用不指向人的编号";
      }
    }
    return null;
  }

  void check(CaseEvent event) {
    String reason = reason(event);
    if (reason != null) {
      throw new Rejection(reason);
    }
  }
}
