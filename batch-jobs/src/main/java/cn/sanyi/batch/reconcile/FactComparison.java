package cn.sanyi.batch.reconcile;

import cn.sanyi.model.calendar.ChinaTime;
import cn.sanyi.model.fold.CaseFacts;
import cn.sanyi.warehouse.row.Column;
import cn.sanyi.warehouse.row.Tables;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Compares facts folded again with the row that the stream wrote. */
public final class FactComparison {
  private FactComparison() {}

  /**
   * What differs, as a Chinese sentence with column and both values; null where all is equal.
   *
   * @param folded facts folded again, or null where no raw event knows the case
   * @param stored the stream's row, or null where it wrote none
   */
  public static String difference(CaseFacts folded, CaseFacts stored) {
    if (folded == null || stored == null) {
      return folded == stored ? null : folded == null ? "原始事件中没有此办件" : "流处理没有写出此办件";
    }
    if (folded.equals(stored)) {
      return null;
    }
    List<String> columns = new ArrayList<>();
    for (Column<CaseFacts> column : Tables.CASE_FACT.columns()) {
      Object batch = column.value().apply(folded);
      Object stream = column.value().apply(stored);
      if (!Objects.deepEquals(batch, stream)) {
        columns.add(column.name() + "：流 " + shown(stream) + "，重算 " + shown(batch));
      }
    }
    return columns.isEmpty() ? null : String.join("；", columns);
  }

  private static String shown(Object value) {
    if (value instanceof Instant at) {
      return at.atZone(ChinaTime.ZONE).toLocalDateTime().toString();
    }
    return value instanceof String[] codes ? Arrays.toString(codes) : Objects.toString(value, "空");
  }
}
