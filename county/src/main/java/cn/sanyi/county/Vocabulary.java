package cn.sanyi.county;

import cn.sanyi.model.item.ItemType;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the county's words: departments, towns and villages, names of items. */
final class Vocabulary {
  private static final Map<String, String> VARIANT_SETS =
      Map.of("A", "新办|变更|延续|补证|注销", "B", "设立|变更|注销", "C", "核发|变更|补发", "D", "申请|变更");

  private static final Map<String, ItemType> TYPES =
      Map.ofEntries(
          Map.entry("许可", ItemType.PERMISSION),
          Map.entry("处罚", ItemType.PENALTY),
          Map.entry("强制", ItemType.COERCION),
          Map.entry("征收", ItemType.COLLECTION),
          Map.entry("给付", ItemType.PAYMENT),
          Map.entry("检查", ItemType.INSPECTION),
          Map.entry("确认", ItemType.CONFIRMATION),
          Map.entry("奖励", ItemType.REWARD),
          Map.entry("裁决", ItemType.RULING),
          Map.entry("其他", ItemType.OTHER_POWER),
          Map.entry("服务", ItemType.PUBLIC_SERVICE));

  private Vocabulary() {}

  /**
   * One main item (主项) of the vocabulary.
   *
   * @param department code of the department, or null for the items that every town has
   * @param village whether villages' stations handle it
   * @param heat 0 (rare) to 9 (daily)
   * @param variants names of its 业务办理项; a single empty name where it has just itself
   */
  record MainItem(
      String department,
      boolean village,
      ItemType type,
      int heat,
      String name,
      List<String> variants) {}

  static List<MainItem> countyItems() {
    return items("items-county.txt");
  }

  static List<MainItem> townItems() {
    return items("items-town.txt");
  }

  /** The rows of a tab-separated table. */
  static List<String[]> table(String file) {
    return lines(file).stream().map(line -> line.split("\t")).toList();
  }

  private static List<MainItem> items(String file) {
    List<MainItem> items = new ArrayList<>();
    String department = null;
    for (String line : lines(file)) {
      if (line.startsWith("@")) {
        department = line.substring(1);
        continue;
      }
      String[] words = line.split(" ");
      boolean village = words[0].startsWith("V");
      ItemType type = TYPES.get(village ? words[0].substring(1) : words[0]);
      String variants = VARIANT_SETS.getOrDefault(words[3], words[3].equals("-") ? "" : words[3]);
      items.add(
          new MainItem(
              department,
              village,
              type,
              Integer.parseInt(words[1]),
              words[2],
              List.of(variants.split("\\|"))));
    }
    return items;
  }

  private static List<String> lines(String file) {
    try (InputStream in = Vocabulary.class.getResourceAsStream(file);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }
}
