package cn.sanyi.wire;

import cn.sanyi.model.item.ServiceItem;
import cn.sanyi.model.organisation.Organisation;
import cn.sanyi.model.organisation.OrganisationKind;
import cn.sanyi.model.period.Validity;
import cn.sanyi.wire.CatalogueEntry.ItemEntry;
import cn.sanyi.wire.CatalogueEntry.OrganisationEntry;
import java.io.IOException;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;

/** Bytes of {@link Topics#CATALOGUE}. Thread-safe. */
public final class CatalogueCodec {
  private static final ItemSchema ITEM = ItemSchema.of("ServiceItem");
  private static final ItemSchema FIRST_ITEM = ItemSchema.of("ServiceItem.1");
  private static final OrganisationSchema ORGANISATION = OrganisationSchema.of("Organisation");
  private static final OrganisationSchema FIRST_ORGANISATION =
      OrganisationSchema.of("Organisation.1");

  private CatalogueCodec() {}

  /** The version of an item as bytes. */
  public static byte[] encode(ServiceItem item) {
    return Frame.encode(ITEM.fingerprint(), out -> ItemBody.write(ITEM, item, out));
  }

  /** The version of an organisation as bytes. */
  public static byte[] encode(Organisation organisation) {
    return Frame.encode(ORGANISATION.fingerprint(), out -> write(organisation, out));
  }

  /**
   * Reads one entry.
   *
   * @throws WireException where the bytes are not one
   */
  public static CatalogueEntry decode(byte[] bytes) {
    long fingerprint = Frame.fingerprintOf(bytes);
    try {
      if (fingerprint == ITEM.fingerprint()) {
        return new ItemEntry(ItemBody.read(ITEM, Frame.body(bytes), true));
      } else if (fingerprint == FIRST_ITEM.fingerprint()) {
        return new ItemEntry(ItemBody.read(FIRST_ITEM, Frame.body(bytes), false));
      } else if (fingerprint == ORGANISATION.fingerprint()) {
        return new OrganisationEntry(readOrganisation(ORGANISATION, Frame.body(bytes)));
      } else if (fingerprint == FIRST_ORGANISATION.fingerprint()) {
        return new OrganisationEntry(readOrganisation(FIRST_ORGANISATION, Frame.body(bytes)));
      }
    } catch (IOException | RuntimeException e) {
      throw new WireException("the message is cut short or damaged", e);
    }
    throw new WireException("unknown schema " + Long.toHexString(fingerprint), null);
  }

  private static void write(Organisation organisation, BinaryEncoder out) throws IOException {
    out.writeString(organisation.code());
    out.writeInt(organisation.version());
    out.writeString(organisation.name());
    ORGANISATION.kinds().write(out, organisation.kind());
    Fields.string(out, organisation.parentCode());
    Fields.string(out, organisation.peerGroup());
    out.writeInt(organisation.displayOrder());
    Fields.validity(out, organisation.validity());
    out.writeBoolean(organisation.answersAlerts());
  }

  /** What was written before units answered alerts ends before that. */
  private static Organisation readOrganisation(OrganisationSchema schema, BinaryDecoder in)
      throws IOException {
    String code = in.readString();
    int version = in.readInt();
    String name = in.readString();
    OrganisationKind kind = schema.kinds().read(in);
    String parentCode = Fields.string(in);
    String peerGroup = Fields.string(in);
    int displayOrder = in.readInt();
    Validity validity = Fields.validity(in);
    boolean answersAlerts = schema == ORGANISATION && in.readBoolean();
    return new Organisation(
        code, version, name, kind, parentCode, peerGroup, displayOrder, answersAlerts, validity);
  }
}
