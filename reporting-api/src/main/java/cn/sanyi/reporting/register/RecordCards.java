package cn.sanyi.reporting.register;

import cn.sanyi.model.card.Level;
import cn.sanyi.model.period.Period;
import cn.sanyi.registers.Register;
import cn.sanyi.reporting.answer.Paging;
import cn.sanyi.reporting.store.Times;
import cn.sanyi.reporting.store.Warehouse;
import cn.sanyi.warehouse.row.RecordCard;
import cn.sanyi.warehouse.row.RegisterTables;
import cn.sanyi.warehouse.row.Tables;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Repository;

/**
 * Cards of records with a clock. A revision tells its cards when it comes, with the instants from
 * which they are warranted; here it is asked which of them are of the past.
 */
@Repository
class RecordCards {
  private static final String RANK =
      Arrays.stream(Level.values())
          .map(level -> "level = '%s', %d".formatted(level.name(), level.rank()))
          .collect(Collectors.joining(", ", "multiIf(", ", 0)"));

  /** Finds revisions whose severest card by now is of a rank; of the register and the rank. */
  static final String SEVEREST_IS =
      "(%1$s) IN (SELECT %1$s FROM record_card FINAL WHERE register = ? AND fires_at <= t_as_of GROUP BY %1$s HAVING max(%2$s) = ?)"
          .formatted(RegisterTables.KEY, RANK);

  private final Warehouse warehouse;

  RecordCards(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  /** All rows of a record, of whatever revision. */
  List<RecordCard> of(Register register, String source, String key) {
    return warehouse.lookUp(
        Tables.RECORD_CARD.select() + " WHERE register = ? AND source = ? AND record_key = ?",
        List.of(register.code(), source, key),
        (row, i) -> Tables.RECORD_CARD.read(row));
  }

  /** The severest card by now of each record of a page, by the digest of what it says. */
  Map<String, Level> severest(
      Register register, Period period, Instant asOf, RecordFilter filter, Paging paging) {
    Map<String, Level> severest = new HashMap<>();
    if (register.clock() != null) {
      List<Object> parameters = new ArrayList<>(filter.parameters());
      parameters.add(0, register.code());
      warehouse.list(
          Times.WITH
              + "SELECT digest, max(%s) AS severest FROM record_card FINAL".formatted(RANK)
              + " WHERE register = ? AND fires_at <= t_as_of AND (%s) IN (%s) GROUP BY digest"
                  .formatted(RegisterTables.KEY, Records.named(register, filter, paging)),
          Times.parameters(period, asOf, parameters.toArray()),
          (row, i) -> severest.put(row.getString("digest"), Level.ofRank(row.getInt("severest"))));
    }
    return severest;
  }

  /** How many records that count in a period are open with such a card as their severest. */
  Map<Level, Long> open(Register register, Period period, Instant asOf) {
    Map<Level, Long> open = new HashMap<>();
    String standing = Records.named(register, RecordFilter.NONE, null);
    warehouse.list(
        """
        %s SELECT severest, count() AS records FROM (
          SELECT %s, max(%s) AS severest FROM record_card FINAL
          WHERE register = ? AND fires_at <= t_as_of AND ended_at IS NULL AND (%s) IN (%s)
          GROUP BY %s)
        GROUP BY severest"""
            .formatted(
                Times.WITH,
                RegisterTables.KEY,
                RANK,
                RegisterTables.KEY,
                standing,
                RegisterTables.KEY),
        Times.parameters(period, asOf, register.code()),
        (row, i) -> open.put(Level.ofRank(row.getInt("severest")), row.getLong("records")));
    return open;
  }
}
