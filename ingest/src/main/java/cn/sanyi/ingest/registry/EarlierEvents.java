package cn.sanyi.ingest.registry;

import cn.sanyi.model.event.CaseEvent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;

/**
 * The bytes of events in revision 0 as they stood on Kafka until November 2026, for {@link
 * EarlierContents}: Avro's binary encoding by a schema whose fingerprint the header holds.
 */
final class EarlierEvents {
  private static final byte[] HEADER = HexFormat.of().parseHex("c3015732d8977d318551");
  private static final List<String> OPERATIONS = List.of("UPSERT", "DELETE");
  private static final List<String> ORIGINS = List.of("EVENT", "CASE");
  private static final List<String> TYPES =
      List.of(
          "SUBMITTED",
          "CORRECTION_REQUESTED",
          "CORRECTION_RECEIVED",
          "ACCEPTED",
          "NOT_ACCEPTED",
          "VISITED",
          "MATERIAL_SUPPLIED",
          "SPECIAL_STARTED",
          "SPECIAL_ENDED",
          "STEP_DONE",
          "DECIDED",
          "CLOSED",
          "DELIVERED",
          "WITHDRAWN",
          "REVOKED",
          "WARNING_ANSWERED",
          "YELLOW_ANSWERED",
          "MISCONDUCT_CONFIRMED");
  private static final List<String> CHANNELS =
      List.of("WINDOW", "PC", "MOBILE", "TERMINAL", "POST", "OTHER");
  private static final List<String> OUTCOMES =
      List.of("APPROVED", "APPROVED_CONDITIONALLY", "REJECTED");
  private static final List<String> SPECIAL_KINDS =
      List.of("EXTENSION", "HEARING", "TENDER", "INSPECTION", "EXPERT_REVIEW", "OTHER");
  private static final List<String> SUPPLY_METHODS =
      List.of(
          "PAPER",
          "UPLOAD",
          "LICENCE_LIBRARY",
          "DATA_SHARING",
          "ONLINE_VERIFICATION",
          "ALREADY_COLLECTED");

  private final BinaryEncoder out;

  /** Whether all that the event says could be said. */
  private boolean whole = true;

  private EarlierEvents(BinaryEncoder out) {
    this.out = out;
  }

  /** The bytes, or null where a constant of the event is younger. */
  static byte[] encode(CaseEvent event) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    bytes.writeBytes(HEADER);
    BinaryEncoder out = EncoderFactory.get().directBinaryEncoder(bytes, null);
    EarlierEvents written = new EarlierEvents(out);
    try {
      written.write(event);
    } catch (IOException e) {
      throw new UncheckedIOException("nothing fails in memory", e);
    }
    return written.whole ? bytes.toByteArray() : null;
  }

  private void write(CaseEvent event) throws IOException {
    out.writeString(event.entry().eventId());
    out.writeLong(0);
    symbol(OPERATIONS, event.entry().operation());
    symbol(ORIGINS, event.entry().origin());
    out.writeString(event.caseId());
    symbol(TYPES, event.type());
    out.writeLong(event.occurredAt().toEpochMilli());
    orNull(event.recordedAt());
    out.writeString(event.source());
    orNull(event.desk().itemCode());
    orNull(event.desk().unitCode());
    orNull(event.desk().hallCode());
    orNull(event.desk().windowCode());
    orNull(CHANNELS, event.parties().channel());
    orNull(event.parties().applicantToken());
    orNull(event.parties().handlerToken());
    orNull(event.detail().step());
    orNull(OUTCOMES, event.detail().outcome());
    orNull(event.detail().reason());
    orNull(event.detail().promisedDueAt());
    orNull(SPECIAL_KINDS, event.detail().specialKind());
    if (some(event.detail().extensionDays())) {
      out.writeInt(event.detail().extensionDays());
    }
    orNull(event.detail().materialCode());
    orNull(SUPPLY_METHODS, event.detail().supplyMethod());
  }

  private void orNull(String value) throws IOException {
    if (some(value)) {
      out.writeString(value);
    }
  }

  private void orNull(Instant value) throws IOException {
    if (some(value)) {
      out.writeLong(value.toEpochMilli());
    }
  }

  private void orNull(List<String> symbols, Enum<?> value) throws IOException {
    if (some(value)) {
      symbol(symbols, value);
    }
  }

  /** The branch of the union: null is the first. */
  private boolean some(Object value) throws IOException {
    out.writeIndex(value == null ? 0 : 1);
    return value != null;
  }

  private void symbol(List<String> symbols, Enum<?> value) throws IOException {
    int number = symbols.indexOf(value.name());
    whole &= number >= 0;
    out.writeEnum(number);
  }
}
