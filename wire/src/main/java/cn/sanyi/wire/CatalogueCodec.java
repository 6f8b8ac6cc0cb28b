package cn.sanyi.wire;

import cn.sanyi.model.calendar.LimitUnit;
import cn.sanyi.model.item.Exemption;
import cn.sanyi.model.item.ItemLevel;
import cn.sanyi.model.item.ItemType;
import cn.sanyi.model.item.ServiceItem;
import cn.sanyi.model.item.StepLimit;
import cn.sanyi.model.organisation.Organisation;
import cn.sanyi.model.organisation.OrganisationKind;
import cn.sanyi.wire.CatalogueEntry.ItemEntry;
import cn.sanyi.wire.CatalogueEntry.OrganisationEntry;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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
    return Frame.encode(ITEM.fingerprint(), out -> write(item, out));
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
        return new ItemEntry(readItem(ITEM, Frame.body(bytes)));
      } else if (fingerprint == FIRST_ITEM.fingerprint()) {
        return new ItemEntry(readItem(FIRST_ITEM, Frame.body(bytes)));
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

  private static void write(ServiceItem item, BinaryEncoder out) throws IOException {
    out.writeString(item.code());
    out.writeInt(item.version());
    out.writeString(item.name());
    Fields.string(out, item.unitCode());
    ITEM.levels().write(out, item.level());
    ITEM.types().write(out, item.type());
    out.writeBoolean(item.instant());
    Fields.integer(out, item.promisedLimit());
    Fields.symbol(out, ITEM.promisedUnits(), item.promisedUnit());
    Fields.integer(out, item.statutoryLimit());
    Fields.symbol(out, ITEM.statutoryUnits(), item.statutoryUnit());
    out.writeBoolean(item.suspendsOnCorrection());
    out.writeBoolean(item.onlineSubmission());
    Fields.bool(out, item.linkWorks());
    out.writeArrayStart();
    out.setItemCount(item.exemptions().size());
    for (Exemption exemption : item.exemptions()) {
      out.startItem();
      ITEM.exemptions().write(out, exemption);
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
    out.writeArrayStart();
    out.setItemCount(item.stepLimits().size());
    for (StepLimit limit : item.stepLimits()) {
      out.startItem();
      out.writeString(limit.step());
      out.writeInt(limit.workingDays());
    }
    out.writeArrayEnd();
  }

  /** What was written before steps had limits ends before them. */
  private static ServiceItem readItem(ItemSchema schema, BinaryDecoder in) throws IOException {
    String code = in.readString();
    int version = in.readInt();
    String name = in.readString();
    String unitCode = Fields.string(in);
    ItemLevel level = schema.levels().read(in);
    ItemType type = schema.types().read(in);
    boolean instant = in.readBoolean();
    Integer promisedLimit = Fields.integer(in);
    LimitUnit promisedUnit = Fields.symbol(in, schema.promisedUnits());
    Integer statutoryLimit = Fields.integer(in);
    LimitUnit statutoryUnit = Fields.symbol(in, schema.statutoryUnits());
    boolean suspendsOnCorrection = in.readBoolean();
    boolean onlineSubmission = in.readBoolean();
    Boolean linkWorks = Fields.bool(in);
    Set<Exemption> exemptions = exemptions(schema, in);
    String hallCode = Fields.string(in);
    boolean integratedWindow = in.readBoolean();
    boolean bindingVerified = in.readBoolean();
    boolean onceListed = in.readBoolean();
    boolean highFrequency = in.readBoolean();
    Integer declaredVisits = Fields.integer(in);
    Integer materials = Fields.integer(in);
    Integer baselineMaterials = Fields.integer(in);
    LocalDate validFrom = LocalDate.ofEpochDay(in.readInt());
    LocalDate validTo = Fields.date(in);
    return new ServiceItem(
        code,
        version,
        name,
        unitCode,
        level,
        type,
        instant,
        promisedLimit,
        promisedUnit,
        statutoryLimit,
        statutoryUnit,
        schema == ITEM ? stepLimits(in) : List.of(),
        suspendsOnCorrection,
        onlineSubmission,
        linkWorks,
        exemptions,
        hallCode,
        integratedWindow,
        bindingVerified,
        onceListed,
        highFrequency,
        declaredVisits,
        materials,
        baselineMaterials,
        validFrom,
        validTo);
  }

  private static List<StepLimit> stepLimits(BinaryDecoder in) throws IOException {
    List<StepLimit> limits = new ArrayList<>();
    for (long block = in.readArrayStart(); block != 0; block = in.arrayNext()) {
      for (long i = 0; i < block; i++) {
        limits.add(new StepLimit(in.readString(), in.readInt()));
      }
    }
    return limits;
  }

  private static Set<Exemption> exemptions(ItemSchema schema, BinaryDecoder in) throws IOException {
    Set<Exemption> exemptions = EnumSet.noneOf(Exemption.class);
    for (long block = in.readArrayStart(); block != 0; block = in.arrayNext()) {
      for (long i = 0; i < block; i++) {
        exemptions.add(schema.exemptions().read(in));
      }
    }
    return exemptions;
  }

  private static void write(Organisation organisation, BinaryEncoder out) throws IOException {
    out.writeString(organisation.code());
    out.writeInt(organisation.version());
    out.writeString(organisation.name());
    ORGANISATION.kinds().write(out, organisation.kind());
    Fields.string(out, organisation.parentCode());
    Fields.string(out, organisation.peerGroup());
    out.writeInt(organisation.displayOrder());
    out.writeInt((int) organisation.validFrom().toEpochDay());
    Fields.date(out, organisation.validTo());
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
    LocalDate validFrom = LocalDate.ofEpochDay(in.readInt());
    LocalDate validTo = Fields.date(in);
    boolean answersAlerts = schema == ORGANISATION && in.readBoolean();
    return new Organisation(
        code,
        version,
        name,
        kind,
        parentCode,
        peerGroup,
        displayOrder,
        answersAlerts,
        validFrom,
        validTo);
  }
}
