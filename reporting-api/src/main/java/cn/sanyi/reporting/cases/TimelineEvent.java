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
        event.entry().origin(),
        unitNames.apply(event.desk().unitCode()),
        unitNames.apply(event.desk().hallCode()),
        unitNames.apply(event.desk().windowCode()),
        Names.of(event.parties().channel()),
        event.parties().handlerToken(),
        event.detail().step(),
        Names.of(event.detail().outcome()),
        event.detail().reason(),
        event.detail().promisedDueAt(),
        Names.of(event.detail().specialKind()),
        event.detail().extensionDays(),
        event.detail().materialCode(),
        Names.of(event.detail().supplyMethod()));
  }
}
