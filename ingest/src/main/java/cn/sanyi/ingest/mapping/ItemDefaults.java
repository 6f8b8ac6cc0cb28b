package cn.sanyi.ingest.mapping;

import cn.sanyi.model.calendar.LimitUnit;
import cn.sanyi.model.item.Access;
import cn.sanyi.model.item.Demands;
import cn.sanyi.model.item.Exemption;
import cn.sanyi.model.item.ItemLevel;
import cn.sanyi.model.item.ItemType;
import cn.sanyi.model.item.Nature;
import cn.sanyi.model.item.ServiceItem;
import cn.sanyi.model.item.StepLimit;
import cn.sanyi.model.item.TimeLimits;
import cn.sanyi.model.period.Validity;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How items that the log names are entered into the catalogue.
 *
 * @param nameFrom attribute that holds an item's name, or null
 * @param defaults for every item: members of the mapping file
 * @param list single items by code, over the defaults
 */
record ItemDefaults(
    String nameFrom, Map<String, String> defaults, Map<String, Map<String, String>> list) {
  static final Set<String> KEYS =
      new LinkedHashSet<>(
          List.of(
              "version",
              "exemptions",
              "name",
              "unitCode",
              "level",
              "type",
              "instant",
              "promisedLimit",
              "promisedUnit",
              "statutoryLimit",
              "statutoryUnit",
              "stepLimits",
              "suspendsOnCorrection",
              "onlineSubmission",
              "linkWorks",
              "hallCode",
              "integratedWindow",
              "bindingVerified",
              "onceListed",
              "highFrequency",
              "declaredVisits",
              "materials",
              "baselineMaterials",
              "validFrom",
              "validTo"));

  /** The first version of an item; IllegalArgumentException or DateTimeException for bad values. */
  ServiceItem item(String code, String seenName) {
    Members of = new Members(defaults, list.getOrDefault(code, Map.of()));
    return new ServiceItem(
        code,
        of.version(),
        of.text("name", seenName != null ? seenName : code),
        of.text("unitCode", null),
        new Nature(
            of.symbol("level", ItemLevel.class, ItemLevel.COUNTY),
            of.symbol("type", ItemType.class, ItemType.PERMISSION)),
        new TimeLimits(
            of.flag("instant", false),
            of.count("promisedLimit"),
            of.symbol(
                "promisedUnit",
                LimitUnit.class,
                of.integer("promisedLimit") == null ? null : LimitUnit.WORKING_DAY),
            of.count("statutoryLimit"),
            of.symbol(
                "statutoryUnit",
                LimitUnit.class,
                of.integer("statutoryLimit") == null ? null : LimitUnit.WORKING_DAY),
            StepLimit.parse(of.text("stepLimits", "")),
            of.flag("suspendsOnCorrection", false)),
        new Access(
            of.flag("onlineSubmission", false),
            of.flag("linkWorks", null),
            of.symbols("exemptions", Exemption.class),
            of.text("hallCode", null),
            of.flag("integratedWindow", false),
            of.flag("bindingVerified", false)),
        new Demands(
            of.flag("onceListed", false),
            of.flag("highFrequency", false),
            of.count("declaredVisits"),
            of.count("materials"),
            of.count("baselineMaterials")),
        new Validity(of.validFrom(), of.validTo(of.validFrom())));
  }
}
