package cn.sanyi.wire;

import cn.sanyi.model.event.CaseEvent;
import cn.sanyi.model.event.Desk;
import cn.sanyi.model.event.Detail;
import cn.sanyi.model.event.Entry;
import cn.sanyi.model.event.Parties;
import java.io.IOException;
import java.time.Instant;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.jspecify.annotations.Nullable;

/** An event after its frame: field by field, in the order of {@code CaseEvent.avsc}. */
final class EventBody {
  private EventBody() {}

  static void write(EventSchema schema, CaseEvent event, BinaryEncoder out) throws IOException {
    Entry entry = event.entry();
    out.writeString(entry.eventId());
    out.writeLong(entry.revision());
    schema.operations().write(out, entry.operation());
    schema.origins().write(out, entry.origin());
    out.writeString(event.caseId());
    schema.types().write(out, event.type());
    out.writeLong(event.occurredAt().toEpochMilli());
    Fields.instant(out, event.recordedAt());
    out.writeString(event.source());
    Desk desk = event.desk();
    Fields.string(out, desk.itemCode());
    Fields.string(out, desk.unitCode());
    Fields.string(out, desk.hallCode());
    Fields.string(out, desk.windowCode());
    Parties parties = event.parties();
    Fields.symbol(out, schema.channels(), parties.channel());
    Fields.string(out, parties.applicantToken());
    Fields.string(out, parties.handlerToken());
    Detail detail = event.detail();
    Fields.string(out, detail.step());
    Fields.symbol(out, schema.outcomes(), detail.outcome());
    Fields.string(out, detail.reason());
    Fields.instant(out, detail.promisedDueAt());
    Fields.symbol(out, schema.specialKinds(), detail.specialKind());
    Fields.integer(out, detail.extensionDays());
    Fields.string(out, detail.materialCode());
    Fields.symbol(out, schema.supplyMethods(), detail.supplyMethod());
  }

  /**
   * @param caseId the case where it is known already, so that its events share one text, or null
   */
  static CaseEvent read(EventSchema schema, BinaryDecoder in, @Nullable String caseId)
      throws IOException {
    // Arguments are evaluated from left to right, which is the order of the fields.
    return new CaseEvent(
        new Entry(
            in.readString(),
            in.readLong(),
            schema.operations().read(in),
            schema.origins().read(in)),
        caseId(in, caseId),
        schema.types().read(in),
        Instant.ofEpochMilli(in.readLong()),
        Fields.instant(in),
        Fields.known(in),
        new Desk(Fields.code(in), Fields.code(in), Fields.code(in), Fields.code(in)),
        parties(schema, in),
        detail(schema, in));
  }

  private static String caseId(BinaryDecoder in, @Nullable String known) throws IOException {
    if (known == null) {
      return in.readString();
    }
    in.skipString();
    return known;
  }

  private static Parties parties(EventSchema schema, BinaryDecoder in) throws IOException {
    return new Parties(Fields.symbol(in, schema.channels()), Fields.string(in), Fields.code(in));
  }

  /** Most events say nothing more: they share one. */
  private static Detail detail(EventSchema schema, BinaryDecoder in) throws IOException {
    Detail detail =
        new Detail(
            Fields.code(in),
            Fields.symbol(in, schema.outcomes()),
            Fields.string(in),
            Fields.instant(in),
            Fields.symbol(in, schema.specialKinds()),
            Fields.integer(in),
            Fields.code(in),
            Fields.symbol(in, schema.supplyMethods()));
    return detail.equals(Detail.NONE) ? Detail.NONE : detail;
  }
}
