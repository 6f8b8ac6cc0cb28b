package cn.sanyi.wire;

import cn.sanyi.model.event.Operation;
import cn.sanyi.registers.RegisterRecord;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;

/** Bytes of {@link Topics#REGISTERS}: one envelope for records of all registers. Thread-safe. */
public final class RegisterCodec {
  private static final Schema SCHEMA = Frame.schema("RegisterRecord");
  private static final long FINGERPRINT = Frame.fingerprint(SCHEMA);
  private static final Symbols<Operation> OPERATIONS =
      Symbols.of(SCHEMA, "operation", Operation.class);

  private RegisterCodec() {}

  /** Kafka key: all revisions of a record stand in one partition. */
  public static String key(RegisterRecord record) {
    return record.register() + "/" + record.source() + "/" + record.key();
  }

  /** The record as bytes; values by name, so that the same record is the same bytes. */
  public static byte[] encode(RegisterRecord record) {
    return Frame.encode(FINGERPRINT, out -> write(record, out));
  }

  private static void write(RegisterRecord record, BinaryEncoder out) throws IOException {
    out.writeString(record.register());
    out.writeString(record.source());
    out.writeString(record.key());
    out.writeLong(record.revision());
    OPERATIONS.write(out, record.operation());
    Fields.instant(out, record.recordedAt());
    out.writeMapStart();
    out.setItemCount(record.values().size());
    for (Map.Entry<String, String> value : new TreeMap<>(record.values()).entrySet()) {
      out.startItem();
      out.writeString(value.getKey());
      out.writeString(value.getValue());
    }
    out.writeMapEnd();
  }

  /**
   * Reads one record.
   *
   * @throws WireException where the bytes are not one
   */
  public static RegisterRecord decode(byte[] bytes) {
    if (Frame.fingerprintOf(bytes) != FINGERPRINT) {
      throw new WireException("not a record of a register", null);
    }
    try {
      return read(Frame.body(bytes));
    } catch (IOException | RuntimeException e) {
      throw new WireException("the message is cut short or damaged", e);
    }
  }

  private static RegisterRecord read(BinaryDecoder in) throws IOException {
    return new RegisterRecord(
        Fields.known(in),
        Fields.known(in),
        in.readString(),
        in.readLong(),
        OPERATIONS.read(in),
        Fields.instant(in),
        values(in));
  }

  private static Map<String, String> values(BinaryDecoder in) throws IOException {
    Map<String, String> values = new TreeMap<>();
    for (long left = in.readMapStart(); left > 0; left = in.mapNext()) {
      for (; left > 0; left--) {
        String name = Fields.known(in);
        values.put(name, in.readString());
      }
    }
    return values;
  }
}
