package cn.sanyi.model.fold;

import cn.sanyi.model.event.CaseEvent;
import cn.sanyi.model.event.EventType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Materials of a case, each counted once: what the applicant also had to hand in was not spared.
 *
 * @param supplied handed in on paper or uploaded
 * @param exempt satisfied without the applicant
 */
record Materials(int supplied, int exempt) {
  private static final Materials NONE = new Materials(0, 0);

  /** Up to so many names it is faster to compare them than to hash them. */
  private static final int FEW = 24;

  static Materials of(List<CaseEvent> timeline) {
    Collection<String> supplied = null;
    Collection<String> exempt = null;
    for (CaseEvent event : timeline) {
      if (event.type() != EventType.MATERIAL_SUPPLIED || event.detail().supplyMethod() == null) {
        continue;
      }
      // Where the source does not name the material, each record is one.
      String material =
          event.detail().materialCode() != null
              ? event.detail().materialCode()
              : event.entry().eventId();
      if (event.detail().supplyMethod().exempt()) {
        exempt = with(material, exempt);
      } else {
        supplied = with(material, supplied);
      }
    }
    if (exempt != null && supplied != null) {
      exempt.removeAll(supplied);
    }
    return supplied == null && exempt == null ? NONE : new Materials(size(supplied), size(exempt));
  }

  private static Collection<String> with(String material, @Nullable Collection<String> known) {
    Collection<String> all = known == null ? new ArrayList<>(8) : known;
    if (all.size() == FEW && all instanceof List) {
      all = new HashSet<>(all);
    }
    if (all instanceof Set || !all.contains(material)) {
      all.add(material);
    }
    return all;
  }

  private static int size(@Nullable Collection<String> materials) {
    return materials == null ? 0 : materials.size();
  }
}
