package cn.sanyi.wire;

import cn.sanyi.model.calendar.LimitUnit;
import cn.sanyi.model.item.Access;
import cn.sanyi.model.item.Demands;
import cn.sanyi.model.item.Exemption;
import cn.sanyi.model.item.Nature;
import cn.sanyi.model.item.ServiceItem;
import cn.sanyi.model.item.StepLimit;
import cn.sanyi.model.item.TimeLimits;
import cn.sanyi.model.period.Validity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;

/** An item after its frame: field by field, in the order of {@code ServiceItem.avsc}. */
final class ItemBody {
  private ItemBody() {}

  static void write(ItemSchema schema, ServiceItem item, BinaryEncoder out) throws IOException {
    out.writeString(item.code());
    out.writeInt(item.version());
    out.writeString(item.name());
    Fields.string(out, item.unitCode());
    schema.levels().write(out, item.nature().level());
    schema.types().write(out, item.nature().type());
    TimeLimits limits = item.limits();
    out.writeBoolean(limits.instant());
    Fields.integer(out, limits.promisedLimit());
    Fields.symbol(out, schema.promisedUnits(), limits.promisedUnit());
    Fields.integer(out, limits.statutoryLimit());
    Fields.symbol(out, schema.statutoryUnits(), limits.statutoryUnit());
    out.writeBoolean(limits.suspendsOnCorrection());
    write(schema, item.access(), out);
    Demands demands = item.demands();
    out.writeBoolean(demands.onceListed());
    out.writeBoolean(demands.highFrequency());
    Fields.integer(out, demands.declaredVisits());
    Fields.integer(out, demands.materials());
    Fields.integer(out, demands.baselineMaterials());
    Fields.validity(out, item.validity());
    out.writeArrayStart();
    out.setItemCount(limits.stepLimits().size());
    for (StepLimit limit : limits.stepLimits()) {
      out.startItem();
      out.writeString(limit.step());
      out.writeInt(limit.workingDays());
    }
    out.writeArrayEnd();
  }

  private static void write(ItemSchema schema, Access access, BinaryEncoder out)
      throws IOException {
    out.writeBoolean(access.onlineSubmission());
    Fields.bool(out, access.linkWorks());
    out.writeArrayStart();
    out.setItemCount(access.exemptions().size());
    for (Exemption exemption : access.exemptions()) {
      out.startItem();
      schema.exemptions().write(out, exemption);
    }
    out.writeArrayEnd();
    Fields.string(out, access.hallCode());
    out.writeBoolean(access.integratedWindow());
    out.writeBoolean(access.bindingVerified());
  }

  /**
   * @param stepsLimited whether it was written since steps have limits; before, it ends before them
   */
  static ServiceItem read(ItemSchema schema, BinaryDecoder in, boolean stepsLimited)
      throws IOException {
    String code = in.readString();
    int version = in.readInt();
    String name = in.readString();
    String unitCode = Fields.string(in);
    Nature nature = new Nature(schema.levels().read(in), schema.types().read(in));
    boolean instant = in.readBoolean();
    Integer promisedLimit = Fields.integer(in);
    LimitUnit promisedUnit = Fields.symbol(in, schema.promisedUnits());
    Integer statutoryLimit = Fields.integer(in);
    LimitUnit statutoryUnit = Fields.symbol(in, schema.statutoryUnits());
    boolean suspendsOnCorrection = in.readBoolean();
    Access access =
        new Access(
            in.readBoolean(),
            Fields.bool(in),
            exemptions(schema, in),
            Fields.string(in),
            in.readBoolean(),
            in.readBoolean());
    Demands demands =
        new Demands(
            in.readBoolean(),
            in.readBoolean(),
            Fields.integer(in),
            Fields.integer(in),
            Fields.integer(in));
    Validity validity = Fields.validity(in);
    TimeLimits limits =
        new TimeLimits(
            instant,
            promisedLimit,
            promisedUnit,
            statutoryLimit,
            statutoryUnit,
            stepsLimited ? stepLimits(in) : List.of(),
            suspendsOnCorrection);
    return new ServiceItem(
        code, version, name, unitCode, nature, limits, access, demands, validity);
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
}
