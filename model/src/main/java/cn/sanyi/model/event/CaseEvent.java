package cn.sanyi.model.event;

import cn.sanyi.model.Code;
import cn.sanyi.model.content.Content;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing a source said about one case. Immutable: a correction is another event with the same
 * {@link Entry#eventId} and a higher {@link Entry#revision}. Build with {@link #builder}.
 *
 * @param entry which record of the source it is
 * @param caseId {@code namespace:办件编号}; the Kafka key
 * @param type what happened
 * @param occurredAt when it happened, to the millisecond
 * @param recordedAt when the source wrote it down, or null where the source does not say
 * @param source name of the system it came from
 * @param desk on whose desk the case lay
 * @param parties who met whom
 * @param detail what its type wants to know beyond that
 */
public record CaseEvent(
    Entry entry,
    String caseId,
    EventType type,
    Instant occurredAt,
    @Nullable Instant recordedAt,
    @Code String source,
    Desk desk,
    Parties parties,
    Detail detail)
    implements Serializable {

  public CaseEvent {
    Objects.requireNonNull(entry, "entry");
    Objects.requireNonNull(caseId, "caseId");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(occurredAt, "occurredAt");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(desk, "desk");
    Objects.requireNonNull(parties, "parties");
    Objects.requireNonNull(detail, "detail");
  }

  /** A builder of an event that is said (UPSERT) by a log record (EVENT) in its first revision. */
  public static CaseEventBuilder builder(String caseId, EventType type, Instant occurredAt) {
    return new CaseEventBuilder(caseId, type, occurredAt);
  }

  /** The same, said in another revision. */
  public CaseEvent withRevision(long revision) {
    return revision == entry.revision()
        ? this
        : new CaseEvent(
            new Entry(entry.eventId(), revision, entry.operation(), entry.origin()),
            caseId,
            type,
            occurredAt,
            recordedAt,
            source,
            desk,
            parties,
            detail);
  }

  /** What it says, its revision (number 2) aside; the numbers are for ever, see {@link Content}. */
  public Content content() {
    return Content.builder()
        .text(1, entry.eventId())
        .symbol(3, entry.operation())
        .symbol(4, entry.origin())
        .text(5, caseId)
        .symbol(6, type)
        .instant(7, occurredAt)
        .instant(8, recordedAt)
        .text(9, source)
        .text(10, desk.itemCode())
        .text(11, desk.unitCode())
        .text(12, desk.hallCode())
        .text(13, desk.windowCode())
        .symbol(14, parties.channel())
        .text(15, parties.applicantToken())
        .text(16, parties.handlerToken())
        .text(17, detail.step())
        .symbol(18, detail.outcome())
        .text(19, detail.reason())
        .instant(20, detail.promisedDueAt())
        .symbol(21, detail.specialKind())
        .number(22, detail.extensionDays())
        .text(23, detail.materialCode())
        .symbol(24, detail.supplyMethod())
        .build();
  }
}
