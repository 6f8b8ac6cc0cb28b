package cn.sanyi.ingest.registry;

import cn.sanyi.model.event.CaseEvent;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

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

  private final ByteArrayOutputStream out = new ByteArrayOutputStream(512);

  /** Whether all that the event says could be said. */
  private boolean whole = true;

  private EarlierEvents() {}

  /** The bytes, or null where a constant of the event is younger. */
  static byte[] encode(CaseEvent event) {
    EarlierEvents bytes = new EarlierEvents();
    bytes.write(event);
    return bytes.whole ? bytes.out.toByteArray() : null;
  }

  private void write(CaseEvent event) {
    out.writeBytes(HEADER);
    text(event.eventId());
    number(0);
    symbol(OPERATIONS, event.operation());
    symbol(ORIGINS, event.origin());
    text(event.caseId());
    symbol(TYPES, event.type());
    number(event.occurredAt().toEpochMilli());
    orNull(event.recordedAt());
    text(event.source());
    orNull(event.itemCode());
    orNull(event.unitCode());
    orNull(event.hallCode());
    orNull(event.windowCode());
    orNull(CHANNELS, event.channel());
    orNull(event.applicantToken());
    orNull(event.handlerToken());
    orNull(event.step());
    orNull(OUTCOMES, event.outcome());
    orNull(event.reason());
    orNull(event.promisedDueAt());
    orNull(SPECIAL_KINDS, event.specialKind());
    if (some(event.extensionDays())) {
      number(event.extensionDays());
    }
    orNull(event.materialCode());
    orNull(SUPPLY_METHODS, event.supplyMethod());
  }

  private void orNull(String value) {
    if (some(value)) {
      text(value);
    }
  }

  private void orNull(Instant value) {
    if (some(value)) {
      number(value.toEpochMilli());
    }
  }

  private void orNull(List<String> symbols, Enum<?> value) {
    if (some(value)) {
      symbol(symbols, value);
    }
  }

  /** The branch of the union: null is the first. */
  private boolean some(Object value) {
    number(value == null ? 0 : 1);
    return value != null;
  }

  private void symbol(List<String> symbols, Enum<?> value) {
    int number = symbols.indexOf(value.name());
    whole &= number >= 0;
    number(number);
  }

  private void text(String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    number(bytes.length);
    out.writeBytes(bytes);
  }

  /** Zigzag, then seven bits a byte. */
  private void number(long value) {
    long rest = value << 1 ^ value >> 63;
    while ((rest & ~0x7FL) != 0) {
      out.write((int) (rest & 0x7F | 0x80));
      rest >>>= 7;
    }
    out.write((int) rest);
  }
}
