package cn.sanyi.ingest.mapping;

import cn.sanyi.ingest.privacy.Scrubber;
import cn.sanyi.model.item.ServiceItem;
import cn.sanyi.model.organisation.Organisation;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads catalogue entries from texts by name, as events of the HTTP interface carry them. */
public final class CatalogueEntries {
  private CatalogueEntries() {}

  /**
   * A version of an item.
   *
   * @throws IllegalArgumentException with a Chinese sentence where a member is missing or wrong
   */
  public static ServiceItem item(Map<String, String> members) {
    String code = code(members, ItemDefaults.KEYS);
    return new ItemDefaults(null, members, Map.of()).item(code, null);
  }

  /**
   * A version of an organisation.
   *
   * @throws IllegalArgumentException with a Chinese sentence where a member is missing or wrong
   */
  public static Organisation organisation(Map<String, String> members) {
    String code = code(members, UnitDefaults.KEYS);
    return new UnitDefaults(null, members, Map.of()).unit(code, null);
  }

  private static String code(Map<String, String> members, Set<String> keys) {
    Set<String> unknown = new TreeSet<>(members.keySet());
    unknown.removeAll(keys);
    unknown.remove("code");
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException("不认识的成员：" + String.join("、", unknown));
    }
    for (String needed : Set.of("code", "name")) {
      if (members.get(needed) == null) {
        throw new IllegalArgumentException("data 缺少成员“" + needed + "”");
      }
    }
    members.forEach(
        (name, text) -> {
          if (!text.equals(Scrubber.text(text))) {
            throw new IllegalArgumentException("“" + name + "”中像是有个人信息；事项与机构不写个人信息，请改掉后重发");
          }
        });
    return members.get("code");
  }
}
