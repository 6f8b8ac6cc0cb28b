package cn.sanyi.reporting.alert;

import cn.sanyi.model.card.Level;
import cn.sanyi.model.period.Period;
import cn.sanyi.reporting.answer.Paging;
import cn.sanyi.reporting.store.Times;
import cn.sanyi.reporting.store.Warehouse;
import cn.sanyi.warehouse.indicator.UnitFilter;
import cn.sanyi.warehouse.row.IssuedCard;
import cn.sanyi.warehouse.row.Tables;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Repository;

/** Cases with cards in the warehouse: each once, by its highest card. */
@Repository
class CardedCases {
  /** Rank of a case's highest level. */
  private static final String HIGHEST =
      Arrays.stream(Level.values())
          .map(level -> "level = '%s', %d".formatted(level, level.rank()))
          .collect(Collectors.joining(", ", "max(multiIf(", ", 0))"));

  private final Warehouse warehouse;

  CardedCases(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  /** Open cases by the level of their highest open card. */
  Map<Level, Long> open(Period period, Instant asOf, UnitFilter units) {
    CardFilter open = new CardFilter(period, asOf, null, null, units, null, true, null);
    Map<Level, Long> cases = new EnumMap<>(Level.class);
    warehouse.list(
        Times.WITH
            + "SELECT highest, count() AS cases FROM (SELECT %s AS highest FROM card FINAL WHERE %s"
                .formatted(HIGHEST, open.where())
            + " GROUP BY case_id) GROUP BY highest",
        open.parameters(),
        (row, i) -> cases.put(Level.ofRank(row.getInt("highest")), row.getLong("cases")));
    return cases;
  }

  /** How many cases, and cards on them, a filter leaves; its level is that of a case's highest. */
  Total total(CardFilter filter) {
    return warehouse
        .first(
            Times.WITH
                + "SELECT count() AS cases, sum(many) AS cards FROM (SELECT count() AS many"
                + grouped(filter)
                + ")",
            filter.ofHighest().parameters(),
            (row, i) -> new Total(row.getLong("cases"), row.getLong("cards")))
        .orElseThrow();
  }

  /** The cards of one page of those cases, the case carded last first. */
  List<List<IssuedCard>> page(CardFilter filter, Paging paging) {
    CardFilter any = filter.ofHighest();
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
    Map<String, List<IssuedCard>> cards = new LinkedHashMap<>();
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
        .forEach(card -> cards.get(card.card().caseId()).add(card));
    return List.copyOf(cards.values());
  }

  private static String grouped(CardFilter filter) {
    return " FROM card FINAL WHERE"
        + filter.ofHighest().where()
        + " GROUP BY case_id"
        + (filter.level() == null ? "" : " HAVING " + HIGHEST + " = " + filter.level().rank());
  }

  /**
   * Both at once.
   *
   * @param cases 件
   * @param cards 张
   */
  record Total(long cases, long cards) {}
}
