package cn.sanyi.reporting.quarantine;

import cn.sanyi.model.period.Period;
import cn.sanyi.model.quarantine.Quarantined;
import cn.sanyi.reporting.answer.Paging;
import cn.sanyi.reporting.period.AsOf;
import cn.sanyi.reporting.store.Warehouse;
import cn.sanyi.warehouse.row.Tables;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The quarantine. The record as received is not shown: it may name people; source and location tell
 * whoever may read the source where it stands.
 */
@RestController
@Tag(name = "隔离记录")
public class QuarantineController {
  private final Warehouse warehouse;
  private final AsOf asOf;

  /** A record that a replay brought in after all has this reason and no longer counts. */
  public static final String OPEN = "reason != '" + Quarantined.RESOLVED + "'";

  QuarantineController(Warehouse warehouse, AsOf asOf) {
    this.warehouse = warehouse;
    this.asOf = asOf;
  }

  @GetMapping("/v1/quarantine")
  @Operation(summary = "未能接收的记录及原因，新的在前", description = "不含原文：原文可能含个人信息，按来源和位置到原文件查看")
  QuarantinePage quarantine(
      @RequestParam(required = false) String source,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "50") int size) {
    Paging paging = Paging.of(page, size);
    String where = " WHERE " + OPEN + (source == null ? "" : " AND source = ?");
    List<Object> parameters = source == null ? List.of() : List.of(source);
    return new QuarantinePage(
        Period.ALL.name(),
        asOf.of(Period.ALL),
        page,
        size,
        warehouse.number("SELECT count() FROM quarantine FINAL" + where, parameters),
        warehouse.list(
            Tables.QUARANTINE.select() + where + " ORDER BY at DESC, id" + paging.sql(),
            parameters,
            (row, i) -> Refused.of(Tables.QUARANTINE.read(row))));
  }

  /**
   * A page of refused records.
   *
   * @param period always {@code all}
   * @param asOf as of when
   * @param page from 0
   * @param size rows of a page
   * @param total records on all pages
   * @param items the newest first
   */
  record QuarantinePage(
      String period, Instant asOf, int page, int size, long total, List<Refused> items) {}

  /**
   * A refused record.
   *
   * @param id its identity
   * @param source the source system
   * @param location where it stood: file and line, or request and index
   * @param reason Chinese sentence: what is wrong and what to do
   * @param at when it was refused
   * @param mapping the mapping in use, or null
   */
  record Refused(
      String id,
      String source,
      String location,
      String reason,
      Instant at,
      @Nullable String mapping) {
    static Refused of(Quarantined row) {
      return new Refused(
          row.id(), row.source(), row.location(), row.reason(), row.at(), row.mapping());
    }
  }
}
