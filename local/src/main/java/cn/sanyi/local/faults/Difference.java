package cn.sanyi.local.faults;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What one harvest has and another has not. */
final class Difference {
  private static final int SHOWN = 3;

  private Difference() {}

  /** Lines that tell the differences, the first rows of each table; none where all is equal. */
  static List<String> between(Harvest undisturbed, Harvest disturbed) {
    List<String> told = new ArrayList<>();
    undisturbed
        .rows()
        .forEach((table, rows) -> compare(table, rows, disturbed.rows().get(table), told));
    if (!Objects.equals(undisturbed.hash(), disturbed.hash())) {
      told.add("封存哈希不同：" + undisturbed.hash() + " 与 " + disturbed.hash());
    }
    return told;
  }

  private static void compare(
      String table, List<String> expected, List<String> found, List<String> told) {
    if (expected.equals(found)) {
      return;
    }
    List<String> missing = missing(expected, found);
    List<String> extra = missing(found, expected);
    told.add(
        "%s：应有 %d 行，实有 %d 行；缺 %d 行，多 %d 行"
            .formatted(table, expected.size(), found.size(), missing.size(), extra.size()));
    missing.stream().limit(SHOWN).forEach(row -> told.add("  - " + row));
    extra.stream().limit(SHOWN).forEach(row -> told.add("  + " + row));
  }

  private static List<String> missing(List<String> from, List<String> in) {
    Set<String> there = new HashSet<>(in);
    return from.stream().filter(row -> !there.contains(row)).toList();
  }
}
