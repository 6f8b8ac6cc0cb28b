package cn.sanyi.wire;

import cn.sanyi.model.quarantine.Quarantined;
import java.io.IOException;
import java.time.Instant;
import org.apache.avro.io.BinaryDecoder;

/** Bytes of {@link Topics#QUARANTINE}. Thread-safe. */
public final class QuarantineCodec {
  private static final long FINGERPRINT = Frame.fingerprint(Frame.schema("Quarantined"));

  private QuarantineCodec() {}

  /** The refused record as bytes. */
  public static byte[] encode(Quarantined record) {
    return Frame.encode(
        FINGERPRINT,
        out -> {
          out.writeString(record.id());
          out.writeString(record.source());
          out.writeString(record.location());
          out.writeString(record.reason());
          out.writeString(record.raw());
          out.writeLong(record.at().toEpochMilli());
          Fields.string(out, record.mapping());
        });
  }

  /**
   * Reads one refused record.
   *
   * @throws WireException where the bytes are not one
   */
  public static Quarantined decode(byte[] bytes) {
    if (Frame.fingerprintOf(bytes) != FINGERPRINT) {
      throw new WireException("not a quarantined record", null);
    }
    BinaryDecoder in = Frame.body(bytes);
    try {
      return new Quarantined(
          in.readString(),
          in.readString(),
          in.readString(),
          in.readString(),
          in.readString(),
          Instant.ofEpochMilli(in.readLong()),
          Fields.string(in));
    } catch (IOException | RuntimeException e) {
      throw new WireException("the message is cut short or damaged", e);
    }
  }
}
