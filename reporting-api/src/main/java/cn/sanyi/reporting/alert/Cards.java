package cn.sanyi.reporting.alert;

import cn.sanyi.model.period.Period;
import cn.sanyi.reporting.answer.Paging;
import cn.sanyi.reporting.store.Times;
import cn.sanyi.reporting.store.Warehouse;
import cn.sanyi.rules.card.Level;
import cn.sanyi.warehouse.indicator.UnitFilter;
import cn.sanyi.warehouse.row.CardRow;
import cn.sanyi.warehouse.row.Tables;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Repository;

/** Cards in the warehouse. */
@Repository
public class Cards {
  private static final String OPEN =
      "revoked_at IS NULL AND (case_ended_at IS NULL OR case_ended_at >= t_as_of)";

  /** By the period's end. */
  private static final String FIRED = " fires_at < t_to AND fires_at <= t_as_of";

  private static final String IN_PERIOD = " fires_at >= t_from";

  /** A case's highest level, 1 for the mildest. */
  private static final String HIGHEST =
      "max(indexOf([%s], level))"
          .formatted(
              Arrays.stream(Level.values())
                  .map(level -> "'" + level + "'")
                  .collect(Collectors.joining(", ")));

  private final Warehouse warehouse;

  Cards(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  /**
   * Cards of some units by level: those issued in a period, and those open at its end, whenever
   * they were issued; zero where there are none.
   */
  public List<CardCount> count(Period period, Instant asOf, UnitFilter units) {
    String sql =
        Times.WITH
            + "SELECT level, countIf(%1$s) AS issued, countIf(%2$s) AS open,"
                .formatted(IN_PERIOD, OPEN)
            + " countIf(%1$s AND revoked_at IS NOT NULL) AS revoked FROM card FINAL WHERE"
                .formatted(IN_PERIOD)
            + FIRED
            + units.and()
            + " GROUP BY level";
    Map<Level, Long> cases = openCases(period, asOf, units);
    Map<String, CardCount> counted = new HashMap<>();
    warehouse.list(
        sql,
        Times.parameters(period, asOf),
        (row, i) -> {
          Level level = Level.valueOf(row.getString("level"));
          return counted.put(
              level.name(),
              CardCount.of(
                  level,
                  row.getLong("open"),
                  cases.getOrDefault(level, 0L),
                  row.getLong("issued"),
                  row.getLong("revoked")));
        });
    return Arrays.stream(Level.values())
        .map(level -> counted.getOrDefault(level.name(), CardCount.of(level, 0L, 0L, 0L, 0L)))
        .toList();
  }

  /** Open cases by the level of their highest open card. */
  private Map<Level, Long> openCases(Period period, Instant asOf, UnitFilter units) {
    Filter open = new Filter(period, asOf, null, null, units, null, true, null);
    Map<Level, Long> cases = new EnumMap<>(Level.class);
    warehouse.list(
        Times.WITH
            + "SELECT highest, count() AS cases FROM (SELECT %s AS highest FROM card FINAL WHERE %s"
                .formatted(HIGHEST, open.where())
            + " GROUP BY case_id) GROUP BY highest",
        open.parameters(),
        (row, i) -> cases.put(Level.values()[row.getInt("highest") - 1], row.getLong("cases")));
    return cases;
  }

  /** How many cases, and cards on them, a filter leaves; its level is that of a case's highest. */
  CaseTotal totalCases(Filter filter) {
    return warehouse
        .first(
            Times.WITH
                + "SELECT count() AS cases, sum(cards) AS cards FROM (SELECT count() AS cards"
                + grouped(filter)
                + ")",
            filter.ofHighest().parameters(),
            (row, i) -> new CaseTotal(row.getLong("cases"), row.getLong("cards")))
        .orElseThrow();
  }

  /** The cards of one page of those cases, the case carded last first. */
  List<List<CardRow>> pageOfCases(Filter filter, Paging paging) {
    Filter any = filter.ofHighest();
    List<String> ids =
        warehouse.list(
            Times.WITH
                + "SELECT case_id"
                + grouped(filter)
                + " ORDER BY max(fires_at) DESC, case_id"
                + paging.sql(),
            any.parameters(),
            (row, i) -> row.getString("case_id"));
    if (ids.isEmpty()) {
      return List.of();
    }
    List<Object> parameters = any.parameters();
    parameters.addAll(ids);
    Map<String, List<CardRow>> cards = new LinkedHashMap<>();
    ids.forEach(id -> cards.put(id, new ArrayList<>()));
    warehouse
        .list(
            Times.WITH
                + Tables.CARD.select()
                + " WHERE"
                + any.where()
                + " AND case_id IN (%s)"
                    .formatted(String.join(", ", Collections.nCopies(ids.size(), "?"))),
            parameters,
            (row, i) -> Tables.CARD.read(row))
        .forEach(card -> cards.get(card.caseId()).add(card));
    return List.copyOf(cards.values());
  }

  private static String grouped(Filter filter) {
    return " FROM card FINAL WHERE"
        + filter.ofHighest().where()
        + " GROUP BY case_id"
        + (filter.level() == null
            ? ""
            : " HAVING " + HIGHEST + " = " + (filter.level().ordinal() + 1));
  }

  /**
   * Both at once.
   *
   * @param cases 件
   * @param cards 张
   */
  record CaseTotal(long cases, long cards) {}

  /** How many cards a filter leaves. */
  long total(Filter filter) {
    return warehouse.number(
        Times.WITH + "SELECT count() FROM card FINAL WHERE" + filter.where(), filter.parameters());
  }

  /** One page of them, the newest first. */
  List<CardRow> page(Filter filter, Paging paging) {
    return warehouse.list(
        Times.WITH
            + Tables.CARD.select()
            + " WHERE"
            + filter.where()
            + " ORDER BY fires_at DESC, case_id, level"
            + paging.sql(),
        filter.parameters(),
        (row, i) -> Tables.CARD.read(row));
  }

  /** All cards of a case that had fired by the end of a period, the mildest first. */
  public List<CardRow> ofCase(String caseId, Period period, Instant asOf) {
    return warehouse.list(
        Times.WITH
            + Tables.CARD.select()
            + " WHERE case_id = ? AND fires_at < t_to AND fires_at <= t_as_of"
            + " ORDER BY fires_at, level",
        Times.parameters(period, asOf, caseId),
        (row, i) -> Tables.CARD.read(row));
  }

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
  record Filter(
      Period period,
      Instant asOf,
      Level level,
      String unit,
      UnitFilter units,
      String rule,
      Boolean open,
      Boolean revoked) {
    /** The same without the level, which is then asked of a case's highest card. */
    private Filter ofHighest() {
      return new Filter(period, asOf, null, unit, units, rule, open, revoked);
    }

    private String where() {
      return FIRED
          + (Boolean.TRUE.equals(open) ? "" : " AND" + IN_PERIOD)
          + (level == null ? "" : " AND level = ?")
          + (unit == null ? units.and() : " AND unit_code = ?")
          + (rule == null ? "" : " AND rule = ?")
          + (open == null ? "" : " AND " + (open ? "" : "NOT ") + "(" + OPEN + ")")
          + (revoked == null ? "" : " AND revoked_at IS " + (revoked ? "NOT NULL" : "NULL"));
    }

    private List<Object> parameters() {
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
}
