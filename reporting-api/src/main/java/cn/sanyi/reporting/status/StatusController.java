package cn.sanyi.reporting.status;

import cn.sanyi.reporting.store.Warehouse;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says what there is, so that no figure of nothing has to be read as a zero. */
@RestController
@Tag(name = "数据状况")
class StatusController {
  private static final String SQL =
      """
      SELECT events, latest, cases, items, organisations, quarantined
      FROM (SELECT count() AS events, toUnixTimestamp64Milli(max(occurred_at)) AS latest FROM raw_event) AS e
      CROSS JOIN (SELECT count() AS cases FROM case_fact FINAL WHERE state != 'DELETED') AS c
      CROSS JOIN (SELECT uniqExact(code) AS items FROM item) AS i
      CROSS JOIN (SELECT uniqExact(code) AS organisations FROM organisation) AS o
      CROSS JOIN (SELECT count() AS quarantined FROM quarantine FINAL WHERE reason != '已重放') AS q
      """;

  private final Warehouse warehouse;

  StatusController(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  @GetMapping("/v1/status")
  @Operation(summary = "已有哪些数据；还没有时，缺的是什么")
  Status status() {
    return warehouse.first(SQL, List.of(), (row, i) -> read(row)).orElseThrow();
  }

  private static Status read(ResultSet row) throws SQLException {
    long events = row.getLong("events");
    long organisations = row.getLong("organisations");
    long items = row.getLong("items");
    return new Status(
        events == 0,
        missing(events, items, organisations),
        events,
        events == 0 ? null : Instant.ofEpochMilli(row.getLong("latest")),
        row.getLong("cases"),
        items,
        organisations,
        row.getLong("quarantined"));
  }

  private static String missing(long events, long items, long organisations) {
    if (events == 0) {
      return "还没有收到任何办件：请先导入办件数据，或由业务系统报送";
    }
    return items == 0 || organisations == 0 ? "还没有事项库或机构名录：指标无法按事项和单位统计" : null;
  }

  /**
   * What there is.
   *
   * @param empty whether there is no event yet: every figure is then without data, and none is zero
   * @param missing Chinese sentence that says what is missing, or null where nothing is
   * @param events events received
   * @param latestEvent when the latest of them happened, or null where there is none
   * @param cases cases that they tell of
   * @param items service items known
   * @param organisations organisations known
   * @param quarantined records refused and not yet brought in
   */
  record Status(
      boolean empty,
      @Nullable String missing,
      long events,
      @Nullable Instant latestEvent,
      long cases,
      long items,
      long organisations,
      long quarantined) {}
}
