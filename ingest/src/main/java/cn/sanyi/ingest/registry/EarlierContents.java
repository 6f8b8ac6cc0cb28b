package cn.sanyi.ingest.registry;

import cn.sanyi.model.event.CaseEvent;
import cn.sanyi.model.item.Exemption;
import cn.sanyi.model.item.ServiceItem;
import cn.sanyi.model.item.StepLimit;
import cn.sanyi.model.organisation.Organisation;
import java.util.List;
import java.util.Set;

/**
 * Contents as they were hashed until November 2026: events as they stood on Kafka, items and units
 * as their classes printed themselves. Frozen: it follows neither today's schemas nor today's
 * classes, or a registry of then would take all it knows for changed.
 *
 * <p>Null where a content says what could not be said then, which no such hash can stand for.
 */
final class EarlierContents {
  private static final int FIELDS_OF_EVENTS = 24;
  private static final int FIELDS_OF_ITEMS = 26;
  private static final int FIELDS_OF_LIMITS = 2;
  private static final int FIELDS_OF_UNITS = 10;
  private static final List<String> EXEMPTIONS =
      List.of("SECRET", "LAW", "SAFETY", "PREMISES", "UNSUITABLE_ONLINE");

  private EarlierContents() {}

  static Long of(CaseEvent event) {
    if (event.content().highest() > FIELDS_OF_EVENTS) {
      return null;
    }
    byte[] bytes = EarlierEvents.encode(event);
    return bytes == null ? null : (Long) Keys.hash(bytes);
  }

  static Long of(ServiceItem item) {
    boolean more =
        item.content().highest() > FIELDS_OF_ITEMS
            || item.limits().stepLimits().stream()
                .anyMatch(limit -> limit.content().highest() > FIELDS_OF_LIMITS);
    List<String> exemptions =
        EXEMPTIONS.stream()
            .filter(word -> names(item.access().exemptions()).contains(word))
            .toList();
    if (more || exemptions.size() < item.access().exemptions().size()) {
      return null;
    }
    String printed = "" + exemptions;
    return Keys.content(print(item, printed).replace(printed, "") + printed);
  }

  static Long of(Organisation unit) {
    return unit.content().highest() > FIELDS_OF_UNITS ? null : (Long) Keys.content(print(unit));
  }

  private static String print(ServiceItem item, String exemptions) {
    return "ServiceItem[code="
        + item.code()
        + ", version="
        + item.version()
        + ", name="
        + item.name()
        + ", unitCode="
        + item.unitCode()
        + ", level="
        + item.nature().level().name()
        + ", type="
        + item.nature().type().name()
        + ", instant="
        + item.limits().instant()
        + ", promisedLimit="
        + item.limits().promisedLimit()
        + ", promisedUnit="
        + name(item.limits().promisedUnit())
        + ", statutoryLimit="
        + item.limits().statutoryLimit()
        + ", statutoryUnit="
        + name(item.limits().statutoryUnit())
        + ", stepLimits="
        + item.limits().stepLimits().stream().map(EarlierContents::print).toList()
        + ", suspendsOnCorrection="
        + item.limits().suspendsOnCorrection()
        + ", onlineSubmission="
        + item.access().onlineSubmission()
        + ", linkWorks="
        + item.access().linkWorks()
        + ", exemptions="
        + exemptions
        + ", hallCode="
        + item.access().hallCode()
        + ", integratedWindow="
        + item.access().integratedWindow()
        + ", bindingVerified="
        + item.access().bindingVerified()
        + ", onceListed="
        + item.demands().onceListed()
        + ", highFrequency="
        + item.demands().highFrequency()
        + ", declaredVisits="
        + item.demands().declaredVisits()
        + ", materials="
        + item.demands().materials()
        + ", baselineMaterials="
        + item.demands().baselineMaterials()
        + ", validFrom="
        + item.validity().validFrom()
        + ", validTo="
        + item.validity().validTo()
        + "]";
  }

  private static String print(StepLimit limit) {
    return "StepLimit[step=" + limit.step() + ", workingDays=" + limit.workingDays() + "]";
  }

  private static String print(Organisation unit) {
    return "Organisation[code="
        + unit.code()
        + ", version="
        + unit.version()
        + ", name="
        + unit.name()
        + ", kind="
        + unit.kind().name()
        + ", parentCode="
        + unit.parentCode()
        + ", peerGroup="
        + unit.peerGroup()
        + ", displayOrder="
        + unit.displayOrder()
        + ", answersAlerts="
        + unit.answersAlerts()
        + ", validFrom="
        + unit.validity().validFrom()
        + ", validTo="
        + unit.validity().validTo()
        + "]";
  }

  private static String name(Enum<?> constant) {
    return constant == null ? null : constant.name();
  }

  private static List<String> names(Set<Exemption> exemptions) {
    return exemptions.stream().map(Enum::name).toList();
  }
}
