package cn.sanyi.wire;

import cn.sanyi.model.event.CaseEvent;
import cn.sanyi.model.event.Channel;
import cn.sanyi.model.event.EventType;
import cn.sanyi.model.event.Operation;
import cn.sanyi.model.event.Origin;
import cn.sanyi.model.event.Outcome;
import cn.sanyi.model.event.SpecialKind;
import cn.sanyi.model.event.SupplyMethod;
import java.io.IOException;
import java.time.Instant;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;

/** Bytes of {@link Topics#CASE_EVENTS}. Thread-safe. */
public final class CaseCodec {
  private static final long EVENT = Frame.fingerprint(Frame.schema("CaseEvent"));

  /** Events written before the supervisors' own; the newer schema only adds types of event. */
  private static final long FIRST_EVENT = Frame.fingerprint(Frame.schema("CaseEvent.1"));

  private static final long TICK = Frame.fingerprint(Frame.schema("ClockTick"));
  private static final Operation[] OPERATIONS = Operation.values();
  private static final Origin[] ORIGINS = Origin.values();
  private static final EventType[] TYPES = EventType.values();
  private static final Channel[] CHANNELS = Channel.values();
  private static final Outcome[] OUTCOMES = Outcome.values();
  private static final SpecialKind[] SPECIAL_KINDS = SpecialKind.values();
  private static final SupplyMethod[] SUPPLY_METHODS = SupplyMethod.values();

  private CaseCodec() {}

  /** The event as bytes; instants are cut to milliseconds. */
  public static byte[] encode(CaseEvent event) {
    return Frame.encode(EVENT, out -> write(event, out));
  }

  /** The tick as bytes. */
  public static byte[] encode(ClockTick tick) {
    return Frame.encode(TICK, out -> out.writeLong(tick.now().toEpochMilli()));
  }

  /**
   * Reads one message.
   *
   * @throws WireException where the bytes are not one of our messages
   */
  public static Message decode(byte[] bytes) {
    long fingerprint = Frame.fingerprintOf(bytes);
    try {
      if (isEvent(fingerprint)) {
        return new CaseMessage(read(Frame.body(bytes), null));
      } else if (fingerprint == TICK) {
        return new ClockTick(Instant.ofEpochMilli(Frame.body(bytes).readLong()));
      }
    } catch (IOException | RuntimeException e) {
      throw new WireException("the message is cut short or damaged", e);
    }
    throw new WireException("unknown schema " + Long.toHexString(fingerprint), null);
  }

  /**
   * Reads the event of a message whose case is known already, so that all events of a case share
   * one text.
   *
   * @param caseId what {@link #head} said of these bytes
   * @throws WireException where the bytes are not one of our messages about a case
   */
  public static CaseEvent event(byte[] bytes, String caseId) {
    if (!isEvent(Frame.fingerprintOf(bytes))) {
      throw new WireException("not an event of a case", null);
    }
    try {
      return read(Frame.body(bytes), caseId);
    } catch (IOException | RuntimeException e) {
      throw new WireException("the message is cut short or damaged", e);
    }
  }

  /**
   * Reads only what says where a message belongs; the rest may still turn out to be damaged.
   *
   * @throws WireException where the bytes are not one of our messages
   */
  public static Head head(byte[] bytes) {
    long fingerprint = Frame.fingerprintOf(bytes);
    try {
      if (isEvent(fingerprint)) {
        return readHead(Frame.body(bytes));
      } else if (fingerprint == TICK) {
        return new Head(null, Frame.body(bytes).readLong());
      }
    } catch (IOException | RuntimeException e) {
      throw new WireException("the message is cut short or damaged", e);
    }
    throw new WireException("unknown schema " + Long.toHexString(fingerprint), null);
  }

  private static boolean isEvent(long fingerprint) {
    return fingerprint == EVENT || fingerprint == FIRST_EVENT;
  }

  private static Head readHead(BinaryDecoder in) throws IOException {
    in.skipString();
    in.readLong();
    in.readEnum();
    in.readEnum();
    String caseId = in.readString();
    in.readEnum();
    long occurredAt = in.readLong();
    return new Head(caseId, in.readIndex() == 1 ? in.readLong() : occurredAt);
  }

  private static void write(CaseEvent event, BinaryEncoder out) throws IOException {
    out.writeString(event.eventId());
    out.writeLong(event.revision());
    out.writeEnum(event.operation().ordinal());
    out.writeEnum(event.origin().ordinal());
    out.writeString(event.caseId());
    out.writeEnum(event.type().ordinal());
    out.writeLong(event.occurredAt().toEpochMilli());
    Fields.instant(out, event.recordedAt());
    out.writeString(event.source());
    Fields.string(out, event.itemCode());
    Fields.string(out, event.unitCode());
    Fields.string(out, event.hallCode());
    Fields.string(out, event.windowCode());
    Fields.symbol(out, event.channel());
    Fields.string(out, event.applicantToken());
    Fields.string(out, event.handlerToken());
    Fields.string(out, event.step());
    Fields.symbol(out, event.outcome());
    Fields.string(out, event.reason());
    Fields.instant(out, event.promisedDueAt());
    Fields.symbol(out, event.specialKind());
    Fields.integer(out, event.extensionDays());
    Fields.string(out, event.materialCode());
    Fields.symbol(out, event.supplyMethod());
  }

  private static String caseId(BinaryDecoder in, String known) throws IOException {
    if (known == null) {
      return in.readString();
    }
    in.skipString();
    return known;
  }

  private static CaseEvent read(BinaryDecoder in, String caseId) throws IOException {
    return new CaseEvent(
        in.readString(),
        in.readLong(),
        OPERATIONS[in.readEnum()],
        ORIGINS[in.readEnum()],
        caseId(in, caseId),
        TYPES[in.readEnum()],
        Instant.ofEpochMilli(in.readLong()),
        Fields.instant(in),
        Fields.known(in),
        Fields.code(in),
        Fields.code(in),
        Fields.code(in),
        Fields.code(in),
        Fields.symbol(in, CHANNELS),
        Fields.string(in),
        Fields.code(in),
        Fields.code(in),
        Fields.symbol(in, OUTCOMES),
        Fields.string(in),
        Fields.instant(in),
        Fields.symbol(in, SPECIAL_KINDS),
        Fields.integer(in),
        Fields.code(in),
        Fields.symbol(in, SUPPLY_METHODS));
  }
}
