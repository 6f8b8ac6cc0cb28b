package cn.sanyi.reporting.directory;

import cn.sanyi.model.item.ServiceItem;
import cn.sanyi.reporting.store.Warehouse;
import cn.sanyi.warehouse.row.Tables;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The service items. */
@Component
public final class Items {
  private final Warehouse warehouse;

  Items(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  /** Newest names of items by code; unknown codes are absent. */
  public Map<String, String> names(Collection<String> codes) {
    List<String> asked = codes.stream().filter(Objects::nonNull).distinct().toList();
    Map<String, String> names = new HashMap<>();
    if (!asked.isEmpty()) {
      String sql =
          "SELECT code, argMax(name, version) AS newest FROM item WHERE code IN (%s) GROUP BY code"
              .formatted(String.join(", ", Collections.nCopies(asked.size(), "?")));
      warehouse.lookUp(
          sql, asked, (row, i) -> names.put(row.getString("code"), row.getString("newest")));
    }
    return names;
  }

  /** Every version of an item; none for null. */
  public List<ServiceItem> versions(String code) {
    return code == null
        ? List.of()
        : warehouse.lookUp(
            Tables.ITEM.select() + " WHERE code = ?",
            List.of(code),
            (row, i) -> Tables.ITEM.read(row));
  }

  /** One version of an item, or null. */
  public ServiceItem find(String code, Integer version) {
    return code == null || version == null
        ? null
        : warehouse
            .lookUpFirst(
                Tables.ITEM.select() + " WHERE code = ? AND version = ?",
                List.of(code, version),
                (row, i) -> Tables.ITEM.read(row))
            .orElse(null);
  }
}
