package cn.sanyi.model.event;

import java.time.Instant;

/**
 * Builds a {@link CaseEvent}; each method is named after the component that it sets, in whichever
 * group.
 */
public final class CaseEventBuilder {
  private final String caseId;
  private final EventType type;
  private final Instant occurredAt;
  private String eventId;
  private long revision;
  private Operation operation = Operation.UPSERT;
  private Origin origin = Origin.EVENT;
  private Instant recordedAt;
  private String source = "unknown";
  private String itemCode;
  private String unitCode;
  private String hallCode;
  private String windowCode;
  private Channel channel;
  private String applicantToken;
  private String handlerToken;
  private String step;
  private Outcome outcome;
  private String reason;
  private Instant promisedDueAt;
  private SpecialKind specialKind;
  private Integer extensionDays;
  private String materialCode;
  private SupplyMethod supplyMethod;

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

  public CaseEventBuilder recordedAt(Instant recordedAt) {
    this.recordedAt = recordedAt;
    return this;
  }

  public CaseEventBuilder source(String source) {
    this.source = source;
    return this;
  }

  public CaseEventBuilder itemCode(String itemCode) {
    this.itemCode = itemCode;
    return this;
  }

  public CaseEventBuilder unitCode(String unitCode) {
    this.unitCode = unitCode;
    return this;
  }

  public CaseEventBuilder hallCode(String hallCode) {
    this.hallCode = hallCode;
    return this;
  }

  public CaseEventBuilder windowCode(String windowCode) {
    this.windowCode = windowCode;
    return this;
  }

  public CaseEventBuilder channel(Channel channel) {
    this.channel = channel;
    return this;
  }

  public CaseEventBuilder applicantToken(String applicantToken) {
    this.applicantToken = applicantToken;
    return this;
  }

  public CaseEventBuilder handlerToken(String handlerToken) {
    this.handlerToken = handlerToken;
    return this;
  }

  public CaseEventBuilder step(String step) {
    this.step = step;
    return this;
  }

  public CaseEventBuilder outcome(Outcome outcome) {
    this.outcome = outcome;
    return this;
  }

  public CaseEventBuilder reason(String reason) {
    this.reason = reason;
    return this;
  }

  public CaseEventBuilder promisedDueAt(Instant promisedDueAt) {
    this.promisedDueAt = promisedDueAt;
    return this;
  }

  public CaseEventBuilder specialKind(SpecialKind specialKind) {
    this.specialKind = specialKind;
    return this;
  }

  public CaseEventBuilder extensionDays(Integer extensionDays) {
    this.extensionDays = extensionDays;
    return this;
  }

  public CaseEventBuilder materialCode(String materialCode) {
    this.materialCode = materialCode;
    return this;
  }

  public CaseEventBuilder supplyMethod(SupplyMethod supplyMethod) {
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
