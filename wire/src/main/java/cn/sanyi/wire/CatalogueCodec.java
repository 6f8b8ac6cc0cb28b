package cn.sanyi.wire;

import cn.sanyi.model.calendar.LimitUnit;
import cn.sanyi.model.item.Exemption;
import cn.sanyi.model.item.ItemLevel;
import cn.sanyi.model.item.ItemType;
import cn.sanyi.model.item.ServiceItem;
import cn.sanyi.model.organisation.Organisation;
import cn.sanyi.model.organisation.OrganisationKind;
import cn.sanyi.wire.CatalogueEntry.ItemEntry;
import cn.sanyi.wire.CatalogueEntry.OrganisationEntry;
import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;

/** Bytes of {@link Topics#CATALOGUE}. Thread-safe. */
public final class CatalogueCodec {
  private static final long ITEM = Frame.fingerprint(Frame.schema("ServiceItem"));
  private static final long ORGANISATION = Frame.fingerprint(Frame.schema("Organisation"));

  private CatalogueCodec() {}

  /** The version of an item as bytes. */
  public static byte[] encode(ServiceItem item) {
    return Frame.encode(ITEM, out -> write(item, out));
  }

  /** The version of an organisation as bytes. */
  public static byte[] encode(Organisation organisation) {
    return Frame.encode(ORGANISATION, out -> write(organisation, out));
  }

  /**
   * Reads one entry.
   *
   * @throws WireException where the bytes are not one
   */
  public static CatalogueEntry decode(byte[] bytes) {
    long fingerprint = Frame.fingerprintOf(bytes);
    try {
      if (fingerprint == ITEM) {
        return new ItemEntry(readItem(Frame.body(bytes)));
      } else if (fingerprint == ORGANISATION) {
        return new OrganisationEntry(readOrganisation(Frame.body(bytes)));
      }
    } catch (IOException | RuntimeException e) {
      throw new WireException("the message is cut short or damaged", e);
    }
    throw new WireException("unknown schema " + Long.toHexString(fingerprint), null);
  }

  private static void write(ServiceItem item, BinaryEncoder out) throws IOException {
    out.writeString(item.code());
    out.writeInt(item.version());
    out.writeString(item.name());
    Fields.string(out, item.unitCode());
    out.writeEnum(item.level().ordinal());
    out.writeEnum(item.type().ordinal());
    out.writeBoolean(item.instant());
    Fields.integer(out, item.promisedLimit());
    Fields.symbol(out, item.promisedUnit());
    Fields.integer(out, item.statutoryLimit());
    Fields.symbol(out, item.statutoryUnit());
    out.writeBoolean(item.suspendsOnCorrection());
    out.writeBoolean(item.onlineSubmission());
    Fields.bool(out, item.linkWorks());
    out.writeArrayStart();
    out.setItemCount(item.exemptions().size());
    for (Exemption exemption : item.exemptions()) {
      out.startItem();
      out.writeEnum(exemption.ordinal());
    }
    out.writeArrayEnd();
    Fields.string(out, item.hallCode());
    out.writeBoolean(item.integratedWindow());
    out.writeBoolean(item.bindingVerified());
    out.writeBoolean(item.onceListed());
    out.writeBoolean(item.highFrequency());
    Fields.integer(out, item.declaredVisits());
    Fields.integer(out, item.materials());
    Fields.integer(out, item.baselineMaterials());
    out.writeInt((int) item.validFrom().toEpochDay());
    Fields.date(out, item.validTo());
  }

  private static ServiceItem readItem(BinaryDecoder in) throws IOException {
    return new ServiceItem(
        in.readString(),
        in.readInt(),
        in.readString(),
        Fields.string(in),
        ItemLevel.values()[in.readEnum()],
        ItemType.values()[in.readEnum()],
        in.readBoolean(),
        Fields.integer(in),
        Fields.symbol(in, LimitUnit.values()),
        Fields.integer(in),
        Fields.symbol(in, LimitUnit.values()),
        in.readBoolean(),
        in.readBoolean(),
        Fields.bool(in),
        exemptions(in),
        Fields.string(in),
        in.readBoolean(),
        in.readBoolean(),
        in.readBoolean(),
        in.readBoolean(),
        Fields.integer(in),
        Fields.integer(in),
        Fields.integer(in),
        LocalDate.ofEpochDay(in.readInt()),
        Fields.date(in));
  }

  private static Set<Exemption> exemptions(BinaryDecoder in) throws IOException {
    Set<Exemption> exemptions = EnumSet.noneOf(Exemption.class);
    for (long block = in.readArrayStart(); block != 0; block = in.arrayNext()) {
      for (long i = 0; i < block; i++) {
        exemptions.add(Exemption.values()[in.readEnum()]);
      }
    }
    return exemptions;
  }

  private static void write(Organisation organisation, BinaryEncoder out) throws IOException {
    out.writeString(organisation.code());
    out.writeInt(organisation.version());
    out.writeString(organisation.name());
    out.writeEnum(organisation.kind().ordinal());
    Fields.string(out, organisation.parentCode());
    Fields.string(out, organisation.peerGroup());
    out.writeInt(organisation.displayOrder());
    out.writeInt((int) organisation.validFrom().toEpochDay());
    Fields.date(out, organisation.validTo());
  }

  private static Organisation readOrganisation(BinaryDecoder in) throws IOException {
    return new Organisation(
        in.readString(),
        in.readInt(),
        in.readString(),
        OrganisationKind.values()[in.readEnum()],
        Fields.string(in),
        Fields.string(in),
        in.readInt(),
        LocalDate.ofEpochDay(in.readInt()),
        Fields.date(in));
  }
}
