package cn.sanyi.model.fold;

import cn.sanyi.model.event.CaseEvent;
import cn.sanyi.model.event.EventType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Materials of a case, each counted once: what the applicant also had to hand in was not spared.
 *
 * @param supplied handed in on paper or uploaded
 * @param exempt satisfied without the applicant
 */
record Materials(int supplied, int exempt) {
  private static final Materials NONE = new Materials(0, 0);

  static Materials of(List<CaseEvent> timeline) {
    Set<String> supplied = null;
    Set<String> exempt = null;
    for (CaseEvent event : timeline) {
      if (event.type() != EventType.MATERIAL_SUPPLIED || event.supplyMethod() == null) {
        continue;
      }
      // Where the source does not name the material, each record is one.
      String material = event.materialCode() != null ? event.materialCode() : event.eventId();
      if (event.supplyMethod().exempt()) {
        exempt = exempt == null ? new HashSet<>() : exempt;
        exempt.add(material);
      } else {
        supplied = supplied == null ? new HashSet<>() : supplied;
        supplied.add(material);
      }
    }
    if (exempt != null && supplied != null) {
      exempt.removeAll(supplied);
    }
    return supplied == null && exempt == null ? NONE : new Materials(size(supplied), size(exempt));
  }

  private static int size(Set<String> materials) {
    return materials == null ? 0 : materials.size();
  }
}
