package cn.sanyi.ingest.mapping;

import cn.sanyi.model.organisation.Organisation;
import cn.sanyi.model.organisation.OrganisationKind;
import cn.sanyi.model.period.Validity;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How units that the log names are entered into the catalogue; components as in {@link
 * ItemDefaults}.
 */
record UnitDefaults(
    String nameFrom, Map<String, String> defaults, Map<String, Map<String, String>> list) {
  static final Set<String> KEYS =
      new LinkedHashSet<>(
          List.of(
              "version",
              "name",
              "kind",
              "parentCode",
              "peerGroup",
              "displayOrder",
              "answersAlerts",
              "validFrom",
              "validTo"));

  /** The first version of a unit; IllegalArgumentException or DateTimeException for bad values. */
  Organisation unit(String code, String seenName) {
    Members of = new Members(defaults, list.getOrDefault(code, Map.of()));
    Integer order = of.integer("displayOrder");
    return new Organisation(
        code,
        of.version(),
        of.text("name", seenName != null ? seenName : code),
        of.symbol("kind", OrganisationKind.class, OrganisationKind.DEPARTMENT),
        of.text("parentCode", null),
        of.text("peerGroup", null),
        order == null ? 9999 : order,
        of.flag("answersAlerts", false),
        new Validity(of.validFrom(), of.validTo(of.validFrom())));
  }
}
