package cn.sanyi.model.organisation;

import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which units are the county's own: those from which the register of organisations leads, parent by
 * parent, to one of kind {@link OrganisationKind#COUNTY}. A source's own units, and units that
 * nobody registered, are not. All versions count: a unit that was merged into another during the
 * year keeps its cases of before.
 *
 * @param codes codes of the county and of all its units, sorted; empty where no county is
 *     registered, and then there is nothing to tell apart
 */
public record CountyUnits(Set<String> codes) implements Serializable {
  /** No county is registered. */
  public static final CountyUnits NONE = new CountyUnits(Set.of());

  /** Reads them from every version of every organisation. */
  public static CountyUnits of(Collection<Organisation> register) {
    Map<String, Set<String>> below = new HashMap<>();
    Deque<String> open = new ArrayDeque<>();
    for (Organisation one : register) {
      if (one.kind() == OrganisationKind.COUNTY) {
        open.add(one.code());
      } else if (one.parentCode() != null) {
        below.computeIfAbsent(one.parentCode(), code -> new HashSet<>()).add(one.code());
      }
    }
    Set<String> codes = new TreeSet<>();
    while (!open.isEmpty()) {
      String code = open.remove();
      if (codes.add(code)) {
        open.addAll(below.getOrDefault(code, Set.of()));
      }
    }
    return codes.isEmpty() ? NONE : new CountyUnits(codes);
  }

  /** Whether there is a county to which units may or may not belong. */
  public boolean registered() {
    return !codes.isEmpty();
  }

  /** Whether a unit (null: unknown) counts for the county; all do where none is registered. */
  public boolean holds(String unitCode) {
    return !registered() || (unitCode != null && codes.contains(unitCode));
  }
}
