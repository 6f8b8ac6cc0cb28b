package cn.sanyi.model.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Builds a {@link CaseEvent}; each method is named after the component that it sets, in whichever
 * group.
 */
public final class CaseEventBuilder {
  private final String caseId;
  private final EventType type;
  private final Instant occurredAt;
  private @Nullable String eventId;
  private long revision;
  private Operation operation = Operation.UPSERT;
  private Origin origin = Origin.EVENT;
  private @Nullable Instant recordedAt;
  private String source = "unknown";
  private @Nullable String itemCode;
  private @Nullable String unitCode;
  private @Nullable String hallCode;
  private @Nullable String windowCode;
  private @Nullable Channel channel;
  private @Nullable String applicantToken;
  private @Nullable String handlerToken;
  private @Nullable String step;
  private @Nullable Outcome outcome;
  private @Nullable String reason;
  private @Nullable Instant promisedDueAt;
  private @Nullable SpecialKind specialKind;
  private @Nullable Integer extensionDays;
  private @Nullable String materialCode;
  private @Nullable SupplyMethod supplyMethod;

  CaseEventBuilder(String caseId, EventType type, Instant occurredAt) {
    this.caseId = caseId;
    this.type = type;
    this.occurredAt = occurredAt;
  }

  public CaseEventBuilder eventId(String eventId) {
    this.eventId = eventId;
    return this;
  }

  public CaseEventBuilder revision(long revision) {
    this.revision = revision;
    return this;
  }

  public CaseEventBuilder operation(Operation operation) {
    this.operation = operation;
    return this;
  }

  public CaseEventBuilder origin(Origin origin) {
    this.origin = origin;
    return this;
  }

  public CaseEventBuilder recordedAt(@Nullable Instant recordedAt) {
    this.recordedAt = recordedAt;
    return this;
  }

  public CaseEventBuilder source(String source) {
    this.source = source;
    return this;
  }

  public CaseEventBuilder itemCode(@Nullable String itemCode) {
    this.itemCode = itemCode;
    return this;
  }

  public CaseEventBuilder unitCode(@Nullable String unitCode) {
    this.unitCode = unitCode;
    return this;
  }

  public CaseEventBuilder hallCode(@Nullable String hallCode) {
    this.hallCode = hallCode;
    return this;
  }

  public CaseEventBuilder windowCode(@Nullable String windowCode) {
    this.windowCode = windowCode;
    return this;
  }

  public CaseEventBuilder channel(@Nullable Channel channel) {
    this.channel = channel;
    return this;
  }

  public CaseEventBuilder applicantToken(@Nullable String applicantToken) {
    this.applicantToken = applicantToken;
    return this;
  }

  public CaseEventBuilder handlerToken(@Nullable String handlerToken) {
    this.handlerToken = handlerToken;
    return this;
  }

  public CaseEventBuilder step(@Nullable String step) {
    this.step = step;
    return this;
  }

  public CaseEventBuilder outcome(@Nullable Outcome outcome) {
    this.outcome = outcome;
    return this;
  }

  public CaseEventBuilder reason(@Nullable String reason) {
    this.reason = reason;
    return this;
  }

  public CaseEventBuilder promisedDueAt(@Nullable Instant promisedDueAt) {
    this.promisedDueAt = promisedDueAt;
    return this;
  }

  public CaseEventBuilder specialKind(@Nullable SpecialKind specialKind) {
    this.specialKind = specialKind;
    return this;
  }

  public CaseEventBuilder extensionDays(@Nullable Integer extensionDays) {
    this.extensionDays = extensionDays;
    return this;
  }

  public CaseEventBuilder materialCode(@Nullable String materialCode) {
    this.materialCode = materialCode;
    return this;
  }

  public CaseEventBuilder supplyMethod(@Nullable SupplyMethod supplyMethod) {
    this.supplyMethod = supplyMethod;
    return this;
  }

  /** The event; its id, where none was set, says type and instant. */
  public CaseEvent build() {
    String id = eventId != null ? eventId : type + "@" + occurredAt.toEpochMilli();
    return new CaseEvent(
        new Entry(id, revision, operation, origin),
        caseId,
        type,
        occurredAt,
        recordedAt,
        source,
        new Desk(itemCode, unitCode, hallCode, windowCode),
        new Parties(channel, applicantToken, handlerToken),
        new Detail(
            step,
            outcome,
            reason,
            promisedDueAt,
            specialKind,
            extensionDays,
            materialCode,
            supplyMethod));
  }
}
