package cn.sanyi.ingest.read;

import cn.sanyi.model.text.Printable;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The column names of a table. */
final class Header {
  private final List<String> names;

  private Header(List<String> names) {
    this.names = names;
  }

  /**
   * The names, trimmed.
   *
   * @throws ReadException where a name stands twice, a required one is missing or there are too
   *     many
   */
  static Header of(String at, List<String> cells, Set<String> required, int most) {
    if (cells.size() > most) {
      throw new ReadException(at, "表头有 " + cells.size() + " 列，超过 " + most + " 列的上限；请删去用不到的列");
    }
    List<String> names = cells.stream().map(cell -> cell == null ? "" : cell.strip()).toList();
    Set<String> seen = new LinkedHashSet<>();
    for (String name : names) {
      if (!name.isEmpty() && !seen.add(name)) {
        throw new ReadException(at, "表头有两列都叫“" + Printable.brief(name) + "”，请改名后再导入");
      }
    }
    Set<String> missing = new TreeSet<>(required);
    missing.removeAll(seen);
    if (!missing.isEmpty()) {
      throw new ReadException(
          at,
          "表头缺少映射用到的列："
              + Printable.list(missing)
              + "；表头有："
              + Printable.list(seen)
              + "（若是乱码，请在映射文件中写明 charset）");
    }
    return new Header(names);
  }

  int size() {
    return names.size();
  }

  /** The name of a column, from 0; empty where it has none. */
  String name(int column) {
    return names.get(column);
  }

  /** The cells by name; columns without a name or without a text are left out. */
  Map<String, String> named(List<String> cells) {
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < Math.min(cells.size(), names.size()); i++) {
      String cell = cells.get(i);
      if (cell != null && !cell.isBlank() && !names.get(i).isEmpty()) {
        row.put(names.get(i), cell.strip());
      }
    }
    return row;
  }
}
