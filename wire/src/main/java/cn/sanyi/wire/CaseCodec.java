package cn.sanyi.wire;

import cn.sanyi.model.event.CaseEvent;
import java.io.IOException;
import java.time.Instant;
import org.apache.avro.io.BinaryDecoder;
import org.jspecify.annotations.Nullable;

/** Bytes of {@link Topics#CASE_EVENTS}. Thread-safe. */
public final class CaseCodec {
  private static final EventSchema EVENT = EventSchema.of("CaseEvent");

  /** Events written before the supervisors' own; the newer schema only adds types of event. */
  private static final EventSchema FIRST_EVENT = EventSchema.of("CaseEvent.1");

  private static final long TICK = Frame.fingerprint(Frame.schema("ClockTick"));

  private CaseCodec() {}

  /** The event as bytes; instants are cut to milliseconds. */
  public static byte[] encode(CaseEvent event) {
    return Frame.encode(EVENT.fingerprint(), out -> EventBody.write(EVENT, event, out));
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
    EventSchema schema = schemaOf(fingerprint);
    try {
      if (schema != null) {
        return new CaseMessage(EventBody.read(schema, Frame.body(bytes), null));
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
    EventSchema schema = schemaOf(Frame.fingerprintOf(bytes));
    if (schema == null) {
      throw new WireException("not an event of a case", null);
    }
    try {
      return EventBody.read(schema, Frame.body(bytes), caseId);
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
      if (schemaOf(fingerprint) != null) {
        return readHead(Frame.body(bytes));
      } else if (fingerprint == TICK) {
        return new Head(null, Frame.body(bytes).readLong());
      }
    } catch (IOException | RuntimeException e) {
      throw new WireException("the message is cut short or damaged", e);
    }
    throw new WireException("unknown schema " + Long.toHexString(fingerprint), null);
  }

  /** The schema of an event, or null where it is none of theirs. */
  private static @Nullable EventSchema schemaOf(long fingerprint) {
    if (fingerprint == EVENT.fingerprint()) {
      return EVENT;
    }
    return fingerprint == FIRST_EVENT.fingerprint() ? FIRST_EVENT : null;
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
}
