package cn.sanyi.model.event;

import cn.sanyi.model.Code;
import cn.sanyi.model.content.Content;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing a source said about one case. Immutable: a correction is another event with the same
 * {@code eventId} and a higher {@code revision}. Build with {@link #builder}.
 *
 * @param eventId identity within the case; the same content read again has the same id
 * @param revision the source's version of this event (its cd_time in epoch ms, or 0); highest wins
 * @param operation said, or taken back
 * @param origin a log record, or derived from an attribute of the case
 * @param caseId {@code namespace:办件编号}; the Kafka key
 * @param type what happened
 * @param occurredAt when it happened, to the millisecond
 * @param recordedAt when the source wrote it down, or null where the source does not say
 * @param source name of the system it came from
 * @param itemCode 业务办理项编码, or null
 * @param unitCode the organisation that handles the case, or null
 * @param hallCode the hall it happened in, or null
 * @param windowCode the window it happened at, or null
 * @param channel how the applicant came, or null
 * @param applicantToken keyed token of the applicant, never a name or number; or null
 * @param handlerToken keyed token of the person who acted, or null
 * @param step 环节名, or null
 * @param outcome the decision, on DECIDED and CLOSED; or null
 * @param reason why (not accepted, withdrawn, revoked, corrected), or null
 * @param promisedDueAt the source's own deadline, still in time; overrides the item's limit; or
 *     null
 * @param specialKind on SPECIAL_STARTED and SPECIAL_ENDED, or null
 * @param extensionDays working days that an EXTENSION adds, or null
 * @param materialCode on MATERIAL_SUPPLIED, or null
 * @param supplyMethod on MATERIAL_SUPPLIED, or null
 */
public record CaseEvent(
    String eventId,
    long revision,
    Operation operation,
    Origin origin,
    String caseId,
    EventType type,
    Instant occurredAt,
    @Nullable Instant recordedAt,
    @Code String source,
    @Code @Nullable String itemCode,
    @Code @Nullable String unitCode,
    @Code @Nullable String hallCode,
    @Code @Nullable String windowCode,
    @Nullable Channel channel,
    @Nullable String applicantToken,
    @Nullable String handlerToken,
    @Code @Nullable String step,
    @Nullable Outcome outcome,
    @Nullable String reason,
    @Nullable Instant promisedDueAt,
    @Nullable SpecialKind specialKind,
    @Nullable Integer extensionDays,
    @Code @Nullable String materialCode,
    @Nullable SupplyMethod supplyMethod)
    implements Serializable {

  public CaseEvent {
    Objects.requireNonNull(eventId, "eventId");
    Objects.requireNonNull(operation, "operation");
    Objects.requireNonNull(origin, "origin");
    Objects.requireNonNull(caseId, "caseId");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(occurredAt, "occurredAt");
    Objects.requireNonNull(source, "source");
  }

  /** A builder of an event that is said (UPSERT) by a log record (EVENT) in its first revision. */
  public static CaseEventBuilder builder(String caseId, EventType type, Instant occurredAt) {
    return new CaseEventBuilder(caseId, type, occurredAt);
  }

  /** What it says, its revision (number 2) aside; the numbers are for ever, see {@link Content}. */
  public Content content() {
    return Content.builder()
        .text(1, eventId)
        .symbol(3, operation)
        .symbol(4, origin)
        .text(5, caseId)
        .symbol(6, type)
        .instant(7, occurredAt)
        .instant(8, recordedAt)
        .text(9, source)
        .text(10, itemCode)
        .text(11, unitCode)
        .text(12, hallCode)
        .text(13, windowCode)
        .symbol(14, channel)
        .text(15, applicantToken)
        .text(16, handlerToken)
        .text(17, step)
        .symbol(18, outcome)
        .text(19, reason)
        .instant(20, promisedDueAt)
        .symbol(21, specialKind)
        .number(22, extensionDays)
        .text(23, materialCode)
        .symbol(24, supplyMethod)
        .build();
  }
}
