package cn.sanyi.warehouse.indicator;

import cn.sanyi.model.organisation.CountyUnits;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Leaves the rows of some units, by their column unit_code.
 *
 * @param codes the units; null to leave all rows, those without a unit too
 */
public record UnitFilter(Set<String> codes) {
  /** Leaves all rows. */
  public static final UnitFilter NONE = new UnitFilter(null);

  /** Leaves what belongs to the county; all of it where no county is registered. */
  public static UnitFilter of(CountyUnits county) {
    return county.registered() ? new UnitFilter(county.codes()) : NONE;
  }

  /** What follows a condition: {@code AND unit_code IN (...)}, or nothing; for either dialect. */
  public String and() {
    return codes == null ? "" : " AND " + condition();
  }

  /** The condition itself. */
  public String condition() {
    return codes == null
        ? "true"
        : codes.stream()
            .sorted()
            .map(UnitFilter::literal)
            .collect(Collectors.joining(", ", "unit_code IN (", ")"));
  }

  /** Both engines read a backslash in a string as an escape. */
  private static String literal(String code) {
    return "'" + code.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
