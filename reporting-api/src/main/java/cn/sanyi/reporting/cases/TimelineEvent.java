package cn.sanyi.reporting.cases;

import cn.sanyi.model.event.CaseEvent;
import cn.sanyi.model.event.EventType;
import cn.sanyi.model.event.Origin;
import cn.sanyi.reporting.answer.Names;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One event of a case; as in CaseEvent, with names, without the applicant.
 *
 * @param type what happened
 * @param typeName the same in Chinese
 * @param occurredAt when
 * @param recordedAt when the source wrote it down, or null
 * @param source the source system
 * @param origin EVENT for a log record, CASE for an attribute of the case
 * @param unitName unit, or null
 * @param hallName hall, or null
 * @param windowName window, or null
 * @param channelName how the applicant came, or null
 * @param handlerToken keyed token of the person who acted, or null
 * @param step 环节名, or null
 * @param outcomeName the decision, or null
 * @param reason why, or null
 * @param promisedDueAt the source's own deadline, or null
 * @param specialName kind of special procedure, or null
 * @param extensionDays working days added, or null
 * @param materialCode material, or null
 * @param supplyName how it was supplied, or null
 */
record TimelineEvent(
    EventType type,
    String typeName,
    Instant occurredAt,
    @Nullable Instant recordedAt,
    String source,
    Origin origin,
    @Nullable String unitName,
    @Nullable String hallName,
    @Nullable String windowName,
    @Nullable String channelName,
    @Nullable String handlerToken,
    @Nullable String step,
    @Nullable String outcomeName,
    @Nullable String reason,
    @Nullable Instant promisedDueAt,
    @Nullable String specialName,
    @Nullable Integer extensionDays,
    @Nullable String materialCode,
    @Nullable String supplyName) {

  /**
   * An event as it is shown.
   *
   * @param unitNames name of an organisation by its code; null for null
   */
  static TimelineEvent of(CaseEvent event, UnaryOperator<String> unitNames) {
    return new TimelineEvent(
        event.type(),
        Names.of(event.type()),
        event.occurredAt(),
        event.recordedAt(),
        event.source(),
        event.origin(),
        unitNames.apply(event.unitCode()),
        unitNames.apply(event.hallCode()),
        unitNames.apply(event.windowCode()),
        Names.of(event.channel()),
        event.handlerToken(),
        event.step(),
        Names.of(event.outcome()),
        event.reason(),
        event.promisedDueAt(),
        Names.of(event.specialKind()),
        event.extensionDays(),
        event.materialCode(),
        Names.of(event.supplyMethod()));
  }
}
