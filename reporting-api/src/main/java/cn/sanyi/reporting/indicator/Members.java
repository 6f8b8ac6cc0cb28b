package cn.sanyi.reporting.indicator;

import cn.sanyi.model.event.Channel;
import cn.sanyi.model.fold.CaseState;
import cn.sanyi.model.item.ItemLevel;
import cn.sanyi.model.item.ItemType;
import cn.sanyi.reporting.answer.Names;
import cn.sanyi.reporting.answer.Paging;
import cn.sanyi.reporting.directory.Items;
import cn.sanyi.reporting.directory.Units;
import cn.sanyi.reporting.store.Warehouse;
import cn.sanyi.rules.value.Rounding;
import cn.sanyi.warehouse.indicator.Indicator.Subject;
import cn.sanyi.warehouse.indicator.Query;
import cn.sanyi.warehouse.row.Cells;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Repository;

/** Reads the rows behind a number. */
@Repository
public class Members {
  private static final String CASE_COLUMNS =
      "case_id, item_code, unit_code, state, channel, submitted_at, accepted_at, due_at, closed_at,"
          + " net_working_days, limit_days, on_time, visits, contribution";
  private static final String ITEM_COLUMNS =
      "code, version, name, unit_code, level, type, online_submission, link_works, in_hall,"
          + " integrated_window, binding_verified, high_frequency, declared_visits, materials,"
          + " baseline_materials, cases, visit_cases, once_cases, integrated_cases, contribution";

  private final Warehouse warehouse;
  private final Units units;
  private final Items items;

  Members(Warehouse warehouse, Units units, Items items) {
    this.warehouse = warehouse;
    this.units = units;
    this.items = items;
  }

  /**
   * How many members there are, and what they add up to.
   *
   * @param query rows of case_fact or item_standing with a {@code contribution}
   */
  public Total total(Query query) {
    return warehouse
        .first(
            "SELECT count() AS total, sum(contribution) AS amount FROM (" + query.sql() + ")",
            query.parameters(),
            (row, i) ->
                new Total(row.getLong("total"), Rounding.stripped(row.getBigDecimal("amount"))))
        .orElseThrow();
  }

  /** One page of them: cases the last accepted first, items by code. */
  public List<? extends Member> page(Subject subject, Query query, Paging paging, Instant asOf) {
    return switch (subject) {
      case CASE -> cases(query, paging, asOf);
      case ITEM ->
          warehouse.list(
              sql(ITEM_COLUMNS, query, "code", paging),
              query.parameters(),
              (row, i) -> item(row, asOf));
    };
  }

  /** One page of cases, the last accepted first. */
  public List<CaseMember> cases(Query query, Paging paging, Instant asOf) {
    List<CaseMember> cases =
        warehouse.list(
            sql(CASE_COLUMNS, query, "accepted_at DESC, case_id", paging),
            query.parameters(),
            (row, i) -> caseRow(row, asOf));
    Map<String, String> names = items.names(cases.stream().map(CaseMember::itemCode).toList());
    return cases.stream().map(one -> named(one, names)).toList();
  }

  private static String sql(String columns, Query query, String order, Paging paging) {
    return "SELECT %s FROM (%s) ORDER BY %s%s".formatted(columns, query.sql(), order, paging.sql());
  }

  private CaseMember caseRow(ResultSet row, Instant asOf) {
    Cells cells = Cells.of(row);
    String caseId = cells.text();
    String itemCode = cells.text();
    String unitCode = cells.text();
    CaseState state = cells.symbol(CaseState.class);
    Channel channel = cells.symbol(Channel.class);
    return new CaseMember(
        caseId,
        itemCode,
        itemCode,
        unitCode,
        units.name(unitCode, asOf),
        state,
        Names.of(state),
        channel,
        Names.of(channel),
        cells.instant(),
        cells.instant(),
        cells.instant(),
        cells.instant(),
        cells.integer(),
        cells.integer(),
        cells.bool(),
        cells.integer(),
        Rounding.stripped(cells.decimal()));
  }

  private static CaseMember named(CaseMember one, Map<String, String> names) {
    return new CaseMember(
        one.caseId(),
        one.itemCode(),
        one.itemCode() == null ? null : names.getOrDefault(one.itemCode(), one.itemCode()),
        one.unitCode(),
        one.unitName(),
        one.state(),
        one.stateName(),
        one.channel(),
        one.channelName(),
        one.submittedAt(),
        one.acceptedAt(),
        one.dueAt(),
        one.closedAt(),
        one.netWorkingDays(),
        one.limitDays(),
        one.onTime(),
        one.visits(),
        one.contribution());
  }

  private ItemMember item(ResultSet row, Instant asOf) {
    Cells cells = Cells.of(row);
    String code = cells.text();
    int version = cells.integer();
    String name = cells.text();
    String unitCode = cells.text();
    return new ItemMember(
        code,
        version,
        name,
        unitCode,
        units.name(unitCode, asOf),
        cells.symbol(ItemLevel.class),
        cells.symbol(ItemType.class),
        cells.bool(),
        cells.bool(),
        cells.bool(),
        cells.bool(),
        cells.bool(),
        cells.bool(),
        cells.integer(),
        cells.integer(),
        cells.integer(),
        cells.number(),
        cells.number(),
        cells.number(),
        cells.number(),
        Rounding.stripped(cells.decimal()));
  }

  /**
   * All members together.
   *
   * @param rows how many
   * @param amount what they add up to, null where nothing was added up
   */
  public record Total(long rows, BigDecimal amount) {}
}
