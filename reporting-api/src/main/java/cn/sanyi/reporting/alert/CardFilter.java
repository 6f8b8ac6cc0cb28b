package cn.sanyi.reporting.alert;

import cn.sanyi.model.card.Level;
import cn.sanyi.model.period.Period;
import cn.sanyi.reporting.store.Times;
import cn.sanyi.warehouse.indicator.UnitFilter;
import java.time.Instant;
import java.util.List;

/**
 * Which cards are asked for.
 *
 * @param period in which they fired; of open ones, at whose end they stand
 * @param asOf as of when
 * @param level only this level, or null
 * @param unit only this unit's, or null
 * @param units whose cards count where no single unit is asked for
 * @param rule only those that this rule issued, or null
 * @param open only open or only no longer open ones, or null
 * @param revoked only revoked or only standing ones, or null
 */
record CardFilter(
    Period period,
    Instant asOf,
    Level level,
    String unit,
    UnitFilter units,
    String rule,
    Boolean open,
    Boolean revoked) {
  static final String OPEN =
      "revoked_at IS NULL AND (case_ended_at IS NULL OR case_ended_at >= t_as_of)";

  /** By the period's end. */
  static final String FIRED = " fires_at < t_to AND fires_at <= t_as_of";

  static final String IN_PERIOD = " fires_at >= t_from";

  /** The same without the level, which is then asked of a case's highest card. */
  CardFilter ofHighest() {
    return new CardFilter(period, asOf, null, unit, units, rule, open, revoked);
  }

  String where() {
    return FIRED
        + (Boolean.TRUE.equals(open) ? "" : " AND" + IN_PERIOD)
        + (level == null ? "" : " AND level = ?")
        + (unit == null ? units.and() : " AND unit_code = ?")
        + (rule == null ? "" : " AND rule = ?")
        + (open == null ? "" : " AND " + (open ? "" : "NOT ") + "(" + OPEN + ")")
        + (revoked == null ? "" : " AND revoked_at IS " + (revoked ? "NOT NULL" : "NULL"));
  }

  List<Object> parameters() {
    List<Object> parameters = Times.parameters(period, asOf);
    if (level != null) {
      parameters.add(level.name());
    }
    if (unit != null) {
      parameters.add(unit);
    }
    if (rule != null) {
      parameters.add(rule);
    }
    return parameters;
  }
}
